-- array_to_string is only stable, because some element types print by locale; text does not, so this wrapper may be
-- immutable and serve in the generated search column.
CREATE FUNCTION immutable_words(words text[]) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_string(words, ' ');
