const { Pool } = require('pg');

let reports;
let main;

function reportsPool() {
	reports ??= new Pool({ connectionString: process.env.REPORTS_URL });
	//              ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline…
	// fix unsafe: Set `query_timeout: 10_000` and `connectionTimeoutMillis: 10_000` on this pg client
	//+	reports ??= new Pool({ connectionString: process.env.REPORTS_URL, query_timeout: 10_000, connectionTimeoutMillis: 10_000 });
	return reports;
}

const mainPool = () => (main ||= new Pool({ connectionString: process.env.MAIN_URL, query_timeout: 8000 }));

exports.monthly = (month) => reportsPool().query('select * from monthly where month = $1', [month]);
//                                         ^^^^^ call
exports.user = (id) => mainPool().query('select * from users where id = $1', [id]);
//                                ^^^^^ guard deadline=present 8000ms
