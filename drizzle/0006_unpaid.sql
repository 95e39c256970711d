-- What of a sale's share is payable and in no payout yet runs along with the books, as balances do. A payout's own
-- postings name no purchase: its items take the amounts off.
CREATE FUNCTION ledger_run_unpaid() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE purchases SET unpaid_minor = unpaid_minor - NEW.amount_minor
    FROM ledger_transactions t, ledger_accounts a
    WHERE t.id = NEW.transaction_id AND a.id = NEW.account_id AND a.kind = 'seller_payable'
      AND purchases.id = t.purchase_id;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER run_unpaid AFTER INSERT ON ledger_entries FOR EACH ROW EXECUTE FUNCTION ledger_run_unpaid();
--> statement-breakpoint
UPDATE purchases SET unpaid_minor = booked.minor FROM (
  SELECT t.purchase_id, -sum(e.amount_minor) minor FROM ledger_transactions t
    JOIN ledger_entries e ON e.transaction_id = t.id
    JOIN ledger_accounts a ON a.id = e.account_id AND a.kind = 'seller_payable'
  WHERE t.purchase_id IS NOT NULL GROUP BY t.purchase_id) booked
WHERE booked.purchase_id = purchases.id;
--> statement-breakpoint
-- Refunds from before they had rows of their own, out of the books.
INSERT INTO refunds (purchase_id, seller_id, stripe_id, currency, amount_minor, fee_minor, share_minor, reason, status,
  created_at, settled_at)
SELECT p.id, p.seller_id, split_part(t.cause, ':', 2), e.currency,
  -sum(e.amount_minor) FILTER (WHERE a.kind = 'clearing'),
  coalesce(sum(e.amount_minor) FILTER (WHERE a.kind = 'platform_revenue'), 0),
  coalesce(sum(e.amount_minor) FILTER (WHERE a.kind = 'seller_payable'), 0),
  CASE WHEN p.succeeded_at IS NULL THEN 'unsold' ELSE 'at_stripe' END::refund_reason,
  CASE WHEN EXISTS (SELECT FROM ledger_transactions f
    WHERE f.cause = 'stripe:' || split_part(t.cause, ':', 2) || ':refund_failed') THEN 'failed' ELSE 'succeeded'
    END::refund_status,
  t.occurred_at, t.occurred_at
FROM ledger_transactions t
  JOIN purchases p ON p.id = t.purchase_id
  JOIN ledger_entries e ON e.transaction_id = t.id
  JOIN ledger_accounts a ON a.id = e.account_id
WHERE t.cause LIKE 'stripe:re\_%:refunded'
GROUP BY p.id, t.id, e.currency;
