// Asks a verifier of others whether it believes a badge: node judge.js BADGE KEYS. Nothing is fetched: the only documents
// there are, are the badge and the house's document of keys. Prints one line of JSON.
import { readFileSync } from 'node:fs';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as vc from '@digitalbazaar/vc';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const badge = read(process.argv[2]);
const keys = read(process.argv[3]);

const documentLoader = async (url) => {
  if (url === keys.id) return { documentUrl: url, document: keys };
  const key = keys.verificationMethod.find((it) => it.id === url);
  if (key) {
    return { documentUrl: url, document: { '@context': 'https://w3id.org/security/multikey/v1', ...key } };
  }
  throw new Error(`not given: ${url}`);
};

const result = await vc.verifyCredential({
  credential: badge,
  suite: new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
  documentLoader,
});
const errors = [result.error, ...(result.error?.errors ?? [])].filter(Boolean).map((it) => it.message);
console.log(JSON.stringify({ verified: result.verified, errors }));
