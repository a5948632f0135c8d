import { partAnchor, stepAnchor } from '../anchors.ts';
import { joinWays } from '../join-ways.ts';
import { type Trail, wayKey } from '../trail.ts';
import type { FlowMap, MapLevel, MapStep, MapWay } from '../types.ts';
import { reasonOf, whenWords } from '../way-words.ts';
import type { MapWords } from '../words.ts';
import { FACES, type Label, labelOf, type Piece } from './label.ts';

/** A box of a level's picture: a step, an exit, or a reference to what is drawn elsewhere. */
export interface GraphNode {
  readonly key: string;
  readonly shape: MapStep['kind'] | 'exit' | 'reference';
  readonly end: MapStep['end'];
  readonly label: Label;
  /** Everything it says, uncut. */
  readonly full: string;
  /** Its name in the picture, for links; none for a reference. */
  readonly id: string | undefined;
  /** Where it links to. */
  readonly href: string | undefined;
  readonly isTaken: boolean;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly label: Label;
  /** Everything it says, uncut. */
  readonly full: string;
  readonly isTaken: boolean;
}

/** Without loops: what leads back, or to an end that many ways lead to, ends in a reference. */
export interface LevelGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const TITLE = 220;
const EDGE = 190;

export interface Pen {
  readonly map: FlowMap;
  readonly words: MapWords;
  readonly trail: Trail | undefined;
}

/** What is drawn of a stretch. Ends are drawn apart, below the picture, and only referred to here, as are other stretches. */
export function levelGraph(pen: Pen, { level, steps: order }: { level: MapLevel; steps: readonly MapStep[] }): LevelGraph {
  const rank = new Map(order.map(({ id }, index) => [id, index]));
  const nodes: GraphNode[] = order.map((step) => stepNode(pen, step));
  const edges: GraphEdge[] = [];
  for (const step of order) {
    for (const { to, isExit, ways } of joinWays(step)) {
      const isTaken = ways.some((way) => pen.trail?.ways.has(wayKey(step.id, way)) === true);
      const isOnward = !isExit && (rank.get(to) ?? -1) > rank.get(step.id)!;
      const key = isOnward ? to : `${step.id} ${isExit ? 'exit' : ''} ${to}`;
      if (!isOnward)
        nodes.push(referenceNode(pen, { key, to, isExit, target: level.steps.get(to), isBack: rank.has(to), isTaken }));
      const pieces = piecesOf(pen, step, ways);
      const full = pieces.map(({ text }) => text).join('\n');
      edges.push({ from: step.id, to: key, label: labelOf(pieces, EDGE), full, isTaken });
    }
  }
  return { nodes, edges };
}

/** A step's box. */
export function stepNode({ map, words, trail }: Pen, step: MapStep): GraphNode {
  const { id, kind, title } = step;
  const visits = trail?.visits.get(id);
  const name = kind === 'end' ? words.ends[step.end!] : kind === 'question' ? undefined : words.kinds[kind];
  const marks = [
    ...(visits === undefined ? [] : [`[${visits.join(', ')}]`]),
    ...(name === undefined ? [] : [name]),
    ...(step.fault ? [words.fault] : []),
    ...(step.after === undefined ? [] : [words.after(step.after)]),
  ].join(', ');
  const corrects = step.repairs.length === 0 ? undefined : words.effects.repairs(step.repairs.map(map.cause).join(', '));
  const pieces = [
    { text: title, face: FACES.title, most: 8 },
    ...(corrects === undefined ? [] : [{ text: corrects, face: FACES.caption, most: 2 }]),
    { text: marks === '' ? id : `${id} · ${marks}`, face: FACES.caption, most: 2 },
  ];
  return {
    ...{ key: id, shape: kind, end: step.end, label: labelOf(pieces, TITLE), id: stepAnchor(id), isTaken: visits !== undefined },
    full: [title, corrects, id].filter((each) => each !== undefined).join('\n'),
    href: map.levels.some(({ part }) => part !== undefined && part === step.part) ? partAnchor(step.part!) : undefined,
  };
}

interface Referred {
  readonly key: string;
  readonly to: string;
  readonly isExit: boolean;
  readonly target: MapStep | undefined;
  /** To a step above in the same picture. */
  readonly isBack: boolean;
  readonly isTaken: boolean;
}

function referenceNode({ words }: Pen, { key, to, isExit, target, isBack, isTaken }: Referred): GraphNode {
  const none = { key, end: target?.end, id: undefined, isTaken };
  if (isExit) {
    const text = words.exit(to);
    return { ...none, shape: 'exit', label: labelOf([{ text, face: FACES.caption }], EDGE), full: text, href: undefined };
  }
  const title = target?.title ?? to;
  const sign = isBack ? '↑' : '→';
  const label = labelOf([{ text: `${sign} ${title}`, face: FACES.caption, most: 6 }], EDGE);
  return {
    ...none,
    shape: target?.end === undefined ? 'reference' : 'end',
    label,
    full: `${title}\n${to}`,
    href: stepAnchor(to),
  };
}

function piecesOf({ map, words, trail }: Pen, step: MapStep, ways: readonly MapWay[]): Piece[] {
  const isTaken = (way: MapWay): boolean => trail?.ways.has(wayKey(step.id, way)) === true;
  return ways.flatMap((way, index): Piece[] => {
    const when = whenWords(way, words);
    const reason = reasonOf(way);
    const causes = (ids: readonly string[]) => ids.map(map.cause).join(', ');
    const effects = (['confirms', 'pointsTo', 'rulesOut'] as const).flatMap((effect) =>
      way.effects[effect].length === 0 ? [] : [{ text: words.effects[effect](causes(way.effects[effect])), face: FACES[effect] }],
    );
    return [
      {
        text: step.kind === 'part' ? words.exit(way.label) : way.label,
        face: isTaken(way) ? FACES.taken : FACES.option,
        gap: index === 0 ? 0 : 6,
      },
      ...(when === undefined ? [] : [{ text: when, face: FACES.when }]),
      ...(reason === undefined ? [] : [{ text: reason, face: FACES.reason }]),
      ...effects,
      ...(way.park ? [{ text: words.parked, face: FACES.parked }] : []),
    ];
  });
}
