import { db } from 'db';

export const payslips = (employee: string) => db.query('select * from payslips where employee = $1', [employee]);
//                                               ^^^^^ call
export const payslip = (id: string) => db.query({ text: 'select * from payslips where id = $1', values: [id], query_timeout: 1500 });
//                                        ^^^^^ guard deadline=present 1500ms
