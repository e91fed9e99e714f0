-- migrate:up
set local lock_timeout = '4s';
set local statement_timeout = '30s';

-- The last transaction that changed what billing publishes, so that a reader knows in one row whether it has to
-- read again. Committed with the change itself: whoever sees the one sees the other. Loads come one at a time, so
-- that nobody waits for the row.
create table billing.change (
  sole boolean primary key default true check (sole),
  made_by xid8 not null
);
insert into billing.change (made_by) values (pg_current_xact_id());

create function billing.note_change() returns trigger language plpgsql as $$
begin
  update billing.change set made_by = pg_current_xact_id() where made_by <> pg_current_xact_id();
  return null;
end
$$;

create trigger changed after insert or update or delete or truncate on billing.company
  for each statement execute function billing.note_change();
create trigger changed after insert or update or delete or truncate on billing.service
  for each statement execute function billing.note_change();
create trigger changed after insert or update or delete or truncate on billing.load
  for each statement execute function billing.note_change();
create trigger changed after insert or update or delete or truncate on billing.load_company
  for each statement execute function billing.note_change();
create trigger changed after insert or update or delete or truncate on billing.line_item
  for each statement execute function billing.note_change();
create trigger changed after insert or update or delete or truncate on billing.daily_spend
  for each statement execute function billing.note_change();

create view billing.published_change as
select c.made_by from billing.change c where c.sole;

do $$
begin
  if exists (select from pg_roles where rolname = 'billing_service') then
    grant select on billing.change to billing_service;
  end if;
  if exists (select from pg_roles where rolname = 'commitment_service') then
    grant select on billing.published_change to commitment_service;
  end if;
end
$$;

-- migrate:down
drop view billing.published_change;
drop trigger changed on billing.daily_spend;
drop trigger changed on billing.line_item;
drop trigger changed on billing.load_company;
drop trigger changed on billing.load;
drop trigger changed on billing.service;
drop trigger changed on billing.company;
drop function billing.note_change;
drop table billing.change;
