-- Fewer rows are looked at in a search of frequent words, and a total is counted once until articles change (ADR 076).

-- The best first: a page of frequent words ends after some hundred rows.
create index ix_article_text_search_worth on article_text_search (worth desc, text_id desc);
create index ix_article_text_search_title_words on article_text_search using gin (title_words) with (fastupdate = off);

-- Which articles readers get has changed when there is another mark. Whoever changes it takes the marks that nobody else is
-- taking and leaves a new one: publications do not wait for one another here, and the marks stay as few as they are.
create table article_change (
    mark uuid not null default gen_random_uuid(),
    constraint pk_article_change primary key (mark)
);
comment on table article_change is 'The set of marks is another after each change of what searches find; votes leave it alone';
insert into article_change default values;

create function article_search_changed() returns trigger language plpgsql as $$
begin
  delete from article_change where mark in (select c.mark from article_change c for update skip locked);
  insert into article_change default values;
  return null;
end $$;
create trigger tr_article_text_search_changed after insert or delete on article_text_search
  for each statement execute function article_search_changed();
create trigger tr_article_text_search_stale after update on article_text_search
  for each row when ((old.text_id, old.kind, old.audience, old.valid_from, old.valid_to, old.stale)
    is distinct from (new.text_id, new.kind, new.audience, new.valid_from, new.valid_to, new.stale))
  execute function article_search_changed();

insert into schema_compatibility (version, builds_with) values ('202611261600', '202611260400');
