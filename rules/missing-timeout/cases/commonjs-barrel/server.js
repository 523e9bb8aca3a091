const { points, pool } = require('./lib');

exports.award = async (user, amount) => {
	const { data } = await points.post('/award', { user, amount });
	//                            ^^^^ call
	await pool.query('insert into awards values ($1, $2)', [user, data.id]);
	//         ^^^^^ guard deadline=present
};
