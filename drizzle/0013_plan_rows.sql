-- What BeatPass itself offers (facts §2), as rows of the engine: prices and rights change here, not in code.
INSERT INTO currencies (uuid, short_name, long_name, symbol) VALUES
  ('c0000000-0000-4000-8000-000000000001', 'USD', 'United States Dollar', '$'),
  ('c0000000-0000-4000-8000-000000000002', 'EUR', 'Euro', '€'),
  ('c0000000-0000-4000-8000-000000000003', 'GBP', 'Pound Sterling', '£'),
  ('c0000000-0000-4000-8000-000000000004', 'CAD', 'Canadian Dollar', 'CA$');
--> statement-breakpoint
INSERT INTO products (uuid, name, display_name, description, paid) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'membership', 'BeatPass membership', 'What a listener may do with the catalog.', true),
  ('b0000000-0000-4000-8000-000000000002', 'producer_program', 'Producer Program', 'What approved producers may do besides.', false);
--> statement-breakpoint
INSERT INTO product_currencies (product_uuid, currency_uuid, default_currency) VALUES
  ('b0000000-0000-4000-8000-000000000001', 'c0000000-0000-4000-8000-000000000004', true);
--> statement-breakpoint
INSERT INTO plans (uuid, product_uuid, name, display_name, description, paid, is_default, recommended, rank) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'explorer', 'Explorer', 'Hear everything. Collect what you like.', false, true, false, 0),
  ('a0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', 'classic', 'Classic', 'Unlimited licensed downloads.', true, false, false, 1),
  ('a0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000001', 'plus', 'Plus', 'Downloads, and three beat requests a month.', true, false, true, 2),
  ('a0000000-0000-4000-8000-000000000004', 'b0000000-0000-4000-8000-000000000001', 'pro', 'Pro', 'Downloads, and five beat requests a month.', true, false, false, 3),
  ('a0000000-0000-4000-8000-000000000005', 'b0000000-0000-4000-8000-000000000002', 'producer', 'Producer', 'Sell beats and see how they do.', false, false, false, 0);
--> statement-breakpoint
INSERT INTO plan_prices (plan_uuid, currency_uuid, price_minor) VALUES
  ('a0000000-0000-4000-8000-000000000002', 'c0000000-0000-4000-8000-000000000004', 2900),
  ('a0000000-0000-4000-8000-000000000003', 'c0000000-0000-4000-8000-000000000004', 4500),
  ('a0000000-0000-4000-8000-000000000004', 'c0000000-0000-4000-8000-000000000004', 5900);
--> statement-breakpoint
INSERT INTO features (uuid, product_uuid, variable_name, display_name, description, value_type, default_value, show_unlimited, sort_order) VALUES
  ('f0000000-0000-4000-8000-000000000001', 'b0000000-0000-4000-8000-000000000001', 'beat_request_tokens', 'Beat requests a month', 'Tokens to ask producers for a beat.', 'numerical', '0', false, 1),
  ('f0000000-0000-4000-8000-000000000002', 'b0000000-0000-4000-8000-000000000001', 'downloads', 'Licensed downloads', 'Beats to download under a standard license.', 'numerical', '0', true, 2),
  ('f0000000-0000-4000-8000-000000000003', 'b0000000-0000-4000-8000-000000000001', 'full_streaming', 'Stream the full catalog', '', 'boolean', 'true', false, 0);
--> statement-breakpoint
INSERT INTO plan_features (plan_uuid, feature_uuid, value, is_unlimited) VALUES
  ('a0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000001', '1', false),
  ('a0000000-0000-4000-8000-000000000002', 'f0000000-0000-4000-8000-000000000001', '1', false),
  ('a0000000-0000-4000-8000-000000000003', 'f0000000-0000-4000-8000-000000000001', '3', false),
  ('a0000000-0000-4000-8000-000000000004', 'f0000000-0000-4000-8000-000000000001', '5', false),
  ('a0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000002', '0', false),
  ('a0000000-0000-4000-8000-000000000002', 'f0000000-0000-4000-8000-000000000002', '', true),
  ('a0000000-0000-4000-8000-000000000003', 'f0000000-0000-4000-8000-000000000002', '', true),
  ('a0000000-0000-4000-8000-000000000004', 'f0000000-0000-4000-8000-000000000002', '', true),
  ('a0000000-0000-4000-8000-000000000001', 'f0000000-0000-4000-8000-000000000003', 'true', false),
  ('a0000000-0000-4000-8000-000000000002', 'f0000000-0000-4000-8000-000000000003', 'true', false),
  ('a0000000-0000-4000-8000-000000000003', 'f0000000-0000-4000-8000-000000000003', 'true', false),
  ('a0000000-0000-4000-8000-000000000004', 'f0000000-0000-4000-8000-000000000003', 'true', false);
--> statement-breakpoint
INSERT INTO capabilities (product_uuid, name, description)
SELECT 'b0000000-0000-4000-8000-000000000001'::uuid, name, description FROM (VALUES
  ('stream', 'Hear every beat in full'),
  ('like', 'Like tracks and collections'),
  ('make_playlists', 'Create playlists'),
  ('follow', 'Follow producers and users'),
  ('comment', 'Post comments'),
  ('keep_history', 'Browse what was listened to'),
  ('request_beats', 'Ask producers for a beat'),
  ('apply_as_producer', 'Apply to the Producer Program'),
  ('buy_exclusive', 'Buy exclusive rights'),
  ('download', 'Download beats under a standard license, with a certificate')
) AS what (name, description)
UNION ALL
SELECT 'b0000000-0000-4000-8000-000000000002'::uuid, name, description FROM (VALUES
  ('upload', 'Upload tracks and collections'),
  ('have_producer_profile', 'Be shown as a producer'),
  ('use_backstage', 'The producer dashboard'),
  ('see_finances', 'Finances and analytics')
) AS what (name, description);
--> statement-breakpoint
INSERT INTO plan_capabilities (plan_uuid, capability_uuid)
SELECT plans.uuid, capabilities.uuid FROM plans JOIN capabilities ON capabilities.product_uuid = plans.product_uuid
WHERE capabilities.name <> 'download' OR plans.paid;
