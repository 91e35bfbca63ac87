-- Search that takes "Zelenský" for "zelensky" in any language: words as they are, without accents.
create text search configuration ratify (copy = simple);
alter text search configuration ratify
  alter mapping for hword, hword_part, word with unaccent, simple;
