-- rows stand in one piece as it is
select 1;
