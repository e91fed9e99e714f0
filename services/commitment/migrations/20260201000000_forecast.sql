-- migrate:up
set local lock_timeout = '4s';
set local statement_timeout = '30s';

-- How the histories of a load are best continued. Worked out after the load; a pure function of the history, which
-- its digest names: a row that is missing is worked out when it is asked for, with the same result.
create table commitment.calibration (
  company_id integer not null,
  service_id integer not null,
  history_digest bytea not null check (length(history_digest) = 32),
  engine_version integer not null,
  data_version text not null,
  end_day date not null,
  weights jsonb not null,
  width double precision not null check (width > 0 and width < 'infinity'), -- NaN is above infinity
  calibrated_at timestamptz not null default clock_timestamp(),
  primary key (company_id, service_id, history_digest, engine_version)
);

-- What was to be said of a closed check-in while it ran. The digest names everything it was made from: the history
-- before its moment, the period, the amount and the engine. Without a forecast (history too short) the figures are null.
create table commitment.past_forecast (
  company_id integer not null,
  commitment_id text not null,
  checkin_number integer not null,
  share_percent smallint not null check (share_percent in (25, 50, 75)),
  input_digest bytea not null check (length(input_digest) = 32),
  forecast_at timestamptz not null,
  path_count integer,
  met_path_count integer,
  expected_actual numeric(38, 9),
  low_actual numeric(38, 9),
  high_actual numeric(38, 9),
  line_actual numeric(38, 9),
  primary key (company_id, commitment_id, checkin_number, share_percent),
  foreign key (company_id, commitment_id, checkin_number)
    references commitment.checkin (company_id, commitment_id, number) on delete cascade,
  check (num_nulls(path_count, met_path_count, expected_actual, low_actual, high_actual, line_actual) in (0, 6))
);

do $$
begin
  if exists (select from pg_roles where rolname = 'commitment_service') then
    grant select on commitment.calibration, commitment.past_forecast to commitment_service;
  end if;
end
$$;

-- migrate:down
drop table commitment.past_forecast;
drop table commitment.calibration;
