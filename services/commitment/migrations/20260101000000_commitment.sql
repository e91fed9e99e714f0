-- migrate:up
set local lock_timeout = '4s';
set local statement_timeout = '30s';

create schema commitment;

-- A promise to spend on one service. Companies and services are billing's; their ids are joined through its views.
create table commitment.commitment (
  company_id integer not null,
  id text not null check (id <> ''),
  name text not null check (name <> ''),
  service_id integer not null,
  primary key (company_id, id)
);

-- Amounts of promises may exceed what nano-units in a bigint hold: contracts of tens of billions exist.
create table commitment.checkin (
  company_id integer not null,
  commitment_id text not null,
  number integer not null check (number >= 1),
  start_at timestamptz not null,
  end_at timestamptz not null,
  amount numeric(38, 9) not null check (amount >= 0),
  primary key (company_id, commitment_id, number),
  foreign key (company_id, commitment_id) references commitment.commitment (company_id, id) on delete cascade,
  check (start_at < end_at)
);

do $$
begin
  if exists (select from pg_roles where rolname = 'commitment_service') then
    grant usage on schema commitment to commitment_service;
    grant select on all tables in schema commitment to commitment_service;
  end if;
end
$$;

-- migrate:down
drop schema commitment cascade;
