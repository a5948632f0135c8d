import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import type { NodePackage } from './fetch-node.ts';
import type { Platform } from './platforms.ts';

interface Listed {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

/**
 * What is in a pack, as CycloneDX 1.6 (JSON): Ariane, its Node with the hash npm pins, and every package in the bundle with its
 * SPDX licence. No serial number and the commit's time: the same commit gives the same list.
 */
export function billOfMaterials(about: {
  platform: Platform;
  version: string;
  node: NodePackage;
  packages: readonly Listed[];
  at: Date;
}): string {
  const { platform, version, node, packages, at } = about;
  const bom = new Models.Bom();
  bom.metadata.timestamp = at;
  const ariane = new Models.Component(Enums.ComponentType.Application, 'ariane', {
    version,
    bomRef: `ariane-${platform.name}`,
    description: `Ariane for ${platform.name}`,
  });
  bom.metadata.component = ariane;
  const runtime = component({ ...node, license: 'MIT' }, Enums.ComponentType.Platform);
  runtime.hashes.set(
    Enums.HashAlgorithm['SHA-512'],
    Buffer.from(node.integrity.slice('sha512-'.length), 'base64').toString('hex'),
  );
  for (const each of [runtime, ...packages.map((one) => component(one, Enums.ComponentType.Library))]) {
    bom.components.add(each);
    ariane.dependencies.add(each.bomRef);
  }
  const factory = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(factory).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component({ name, version, license }: Listed, type: Enums.ComponentType) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const [group, own] = name.startsWith('@') ? (name.split('/') as [string, string]) : [undefined, name];
  const found = new Models.Component(type, own, { group, version, purl, bomRef: purl });
  found.licenses.add(new Models.SpdxLicense(license));
  return found;
}
