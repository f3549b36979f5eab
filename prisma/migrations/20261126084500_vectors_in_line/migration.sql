-- A vector is some 2.5 kB, just over what Postgres leaves in a row: moved out, the 150 that one publication reads cost a
-- look-up each for every column. Rows written from now on stay whole; a rebuild writes all anew.
ALTER TABLE "story_vector" SET (toast_tuple_target = 8160);
