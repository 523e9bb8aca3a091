import { registerAs } from '@nestjs/config';

export default registerAs('http', () => ({ timeout: 2_000 }));
