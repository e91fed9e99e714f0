-- migrate:up
set local lock_timeout = '4s';
set local statement_timeout = '30s';

-- Loads are only ever added, so their number and the last of them tell one state of a company's data from another.
create or replace view billing.published_company as
select
  c.id as company_id,
  c.slug,
  loads.data_through,
  loads.data_version
from billing.company c
cross join lateral (
  select max(l.covers_through) as data_through, count(*) || '-' || coalesce(max(l.id), 0) as data_version
  from billing.load_company lc join billing.load l on l.id = lc.load_id
  where lc.company_id = c.id
) loads;

-- migrate:down
drop view billing.published_company;
create view billing.published_company as
select
  c.id as company_id,
  c.slug,
  (
    select max(l.covers_through)
    from billing.load_company lc join billing.load l on l.id = lc.load_id
    where lc.company_id = c.id
  ) as data_through
from billing.company c;
do $$
begin
  if exists (select from pg_roles where rolname = 'commitment_service') then
    grant select on billing.published_company to commitment_service;
  end if;
end
$$;
