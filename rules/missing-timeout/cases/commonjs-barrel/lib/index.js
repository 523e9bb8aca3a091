module.exports = {
	points: require('./points'),
	...require('./db'),
};
