import { putJson } from '../src/http';

it('stacks', () => putJson('http://localhost', {}, 0));
