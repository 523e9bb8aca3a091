'use strict';
var __importDefault = (this && this.__importDefault) || function (mod) {
	return mod && mod.__esModule ? mod : { default: mod };
};
Object.defineProperty(exports, '__esModule', { value: true });
exports.peaks = exports.huts = void 0;
const axios_1 = __importDefault(require('axios'));
const https_1 = require('https');
const huts = (range) => axios_1.default.get('https://huts.example.com', { params: { range } });
//                                      ^^^ missing-timeout: `axios_1.default.get` to huts.example.com has no deadline…
// fix unsafe: Set `timeout: 10_000` on this call
//+const huts = (range) => axios_1.default.get('https://huts.example.com', { params: { range }, timeout: 10_000 });
exports.huts = huts;
const peaks = (range, done) => (0, https_1.get)(`https://peaks.example.com/${range}`, { signal: AbortSignal.timeout(3000) }, done);
//                                 ^^^^^^^^^^^ guard deadline=present 3000ms
exports.peaks = peaks;
