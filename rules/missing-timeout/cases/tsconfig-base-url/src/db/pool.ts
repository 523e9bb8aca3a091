import { Pool } from 'pg';

export const pool = new Pool({ max: 5, statement_timeout: 5000 });
//                      ^^^^ missing-timeout: This pg client (`new Pool`) sets no deadline for its calls (…enforced by the server…
