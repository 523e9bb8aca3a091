/** The compiler that ts-morph carries; an alias, so that the bundle reaches it without a getter per use. */
import { ts as compiler } from 'ts-morph';

export import ts = compiler;
