import { gql } from '@apollo/client';
import { client } from './client';

const context = () => ({ fetchOptions: { signal: AbortSignal.timeout(5_000) } });

export const items = () => client.query({ query: gql`{ items { id } }`, context: context() });
//                                ^^^^^ guard deadline=present kind=total 5000ms
