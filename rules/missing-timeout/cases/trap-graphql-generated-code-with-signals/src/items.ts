import { GraphQLClient } from 'graphql-request';
import { getSdk } from './sdk';

const sdk = getSdk(new GraphQLClient('https://api.example.com/graphql'));

export const items = () => sdk.items({}, AbortSignal.timeout(5_000));
