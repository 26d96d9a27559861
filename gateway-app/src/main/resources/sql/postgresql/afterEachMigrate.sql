-- Texts compare by their bytes, as in SQLite and on the ledger, whatever language the server speaks: lists, ranges of keys and
-- the content hash depend on it.
do $$
declare
    text_column record;
begin
    for text_column in
        select table_name, column_name from information_schema.columns
        where table_schema = current_schema() and data_type = 'text' and collation_name is distinct from 'C'
    loop
        execute format('alter table %I alter column %I type text collate "C"', text_column.table_name, text_column.column_name);
    end loop;
end
$$;
