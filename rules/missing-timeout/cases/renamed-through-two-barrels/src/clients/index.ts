export { smsClient as sms, default as mail } from './got.js';
