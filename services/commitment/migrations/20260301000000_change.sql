-- migrate:up
set local lock_timeout = '4s';
set local statement_timeout = '30s';

-- The last transaction that changed a promise; the same as billing.change for what billing publishes.
create table commitment.change (
  sole boolean primary key default true check (sole),
  made_by xid8 not null
);
insert into commitment.change (made_by) values (pg_current_xact_id());

create function commitment.note_change() returns trigger language plpgsql as $$
begin
  update commitment.change set made_by = pg_current_xact_id() where made_by <> pg_current_xact_id();
  return null;
end
$$;

create trigger changed after insert or update or delete or truncate on commitment.commitment
  for each statement execute function commitment.note_change();
create trigger changed after insert or update or delete or truncate on commitment.checkin
  for each statement execute function commitment.note_change();

do $$
begin
  if exists (select from pg_roles where rolname = 'commitment_service') then
    grant select on commitment.change to commitment_service;
  end if;
end
$$;

-- migrate:down
drop trigger changed on commitment.checkin;
drop trigger changed on commitment.commitment;
drop function commitment.note_change;
drop table commitment.change;
