// package: {"dependencies":{"needle":"^3.0.0"}}
const needle = require('needle');

exports.open = (url) => needle.get(url, { follow_max: 5 });
