const { Pool } = require('pg');

exports.pool = new Pool({ query_timeout: Number(process.env.PG_TIMEOUT) });
