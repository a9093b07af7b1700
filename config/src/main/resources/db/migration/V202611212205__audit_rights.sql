-- Users of the application may add to the trail and read it; the triggers refuse the rest to the owner as well.
do $$
declare user_name name;
begin
    for user_name in
        select distinct grantee from information_schema.role_table_grants
        where table_schema = current_schema() and table_name in ('audit_entry', 'audit_seal') and grantee <> current_user
    loop
        execute format('revoke update, delete, truncate on audit_entry, audit_seal from %I', user_name);
    end loop;
end $$;
