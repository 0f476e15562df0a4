-- SHA-256 of a picture of the character alone; null until it is drawn.
alter table character add column portrait text;
