const { Pool } = require('pg');

class Db {
	constructor() {
		this.pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000 });
		//              ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls (…covers connecting…
		// fix unsafe: Set `query_timeout: 10_000` on this pg client
		//+		this.pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 2000, query_timeout: 10_000 });
	}

	query(text, values) {
		return this.pool.query(text, values);
		//               ^^^^^ call
	}

	quick(text, values) {
		return this.pool.query({ text, values, query_timeout: 1000 });
		//               ^^^^^ guard deadline=present 1000ms
	}
}

module.exports = new Db();
