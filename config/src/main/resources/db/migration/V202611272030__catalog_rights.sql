-- Functions that run with the rights of the owner are for whoever writes entries, and not for everybody who may log in to the database.
revoke execute on function catalog_sort_in(), catalog_measure() from public;
do $$
declare user_name name;
begin
    for user_name in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = current_schema() and table_name = 'catalog_entry' and privilege_type = 'INSERT' and grantee <> current_user
    loop
        execute format('grant execute on function catalog_sort_in(), catalog_measure() to %I', user_name);
    end loop;
end $$;

insert into schema_compatibility (version, builds_with) values ('202611272030', '202611260400');
