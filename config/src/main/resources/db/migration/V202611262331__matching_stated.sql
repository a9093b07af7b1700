-- Which institutions' items state a national code that changes is asked before each publication.
create index ix_matching_item_stated_code on matching_item (library, stated_code) where stated_code is not null and listed;

insert into schema_compatibility (version, builds_with) values ('202611262331', '202611260400');
