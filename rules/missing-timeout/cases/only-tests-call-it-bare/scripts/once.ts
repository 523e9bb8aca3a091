import { snapshot } from '../src/snapshot';

snapshot(process.argv[2]!).then((image) => console.log(image.length));
