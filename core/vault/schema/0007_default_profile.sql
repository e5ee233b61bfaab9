-- The profile that is offered first for what a CA signs, by its name; NULL: none.
ALTER TABLE cas ADD COLUMN default_profile TEXT;
