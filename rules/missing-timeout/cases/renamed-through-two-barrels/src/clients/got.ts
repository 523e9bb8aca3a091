import got from 'got';

const sms = got.extend({ prefixUrl: 'https://sms.example.com' });
//              ^^^^^^ missing-timeout: This got client (`got.extend`) sets no deadline…
const mail = got.extend({ prefixUrl: 'https://mail.example.com', timeout: { request: 5000 } });

export { sms as smsClient, mail as default };
