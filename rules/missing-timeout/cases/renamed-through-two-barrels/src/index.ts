export { sms as texts, mail } from './clients/index.js';
