-- "inner" is a word of SQL, which statements could not name plainly.
alter table label_leaf rename column "inner" to inner_code;
alter table label_print rename column "inner" to inner_code;
