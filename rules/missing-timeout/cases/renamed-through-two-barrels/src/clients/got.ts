import got from 'got';

const sms = got.extend({ prefixUrl: 'https://sms.example.com' });
//              ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
// fix unsafe: Set `timeout.request: 10_000` on this got client
//+const sms = got.extend({ prefixUrl: 'https://sms.example.com', timeout: { request: 10_000 } });
// fix unsafe: Set `timeout.request: 10_000` on this call
//  in src/notify.ts
//+	await texts.post('messages', { json: { to: user.phone, text }, timeout: { request: 10_000 } });
const mail = got.extend({ prefixUrl: 'https://mail.example.com', timeout: { request: 5000 } });

export { sms as smsClient, mail as default };
