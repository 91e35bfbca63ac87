import { optionLabel } from "#lib/editorial/format.ts";
import { listFormat } from "#lib/editorial/intl.ts";
import type {
  MapFrame,
  MapGroup,
  MembersMap as Map,
  Placed,
} from "#lib/site/geography/members-map.ts";
import { lowerFirst } from "#lib/site/words/lower-first.ts";
import { behindWord } from "#lib/site/words/messages/typography.ts";
import type { Place } from "#lib/site/pages/members.ts";
import type { Reading } from "#lib/site/reading/reading.ts";
import { ScrollingTable } from "./sections.tsx";

type MapProps = { map: Map; reading: Reading };

/** Where the members are: Europe large, the world beside it, each member a link. */
export function MembersMap({ map, reading }: MapProps) {
  const { say, tag, href, locale } = reading;
  const list = listFormat(tag, "unit");
  return (
    <div className="members-map">
      <MapSvg frame={map.europe} label={say("map.europe")} reading={reading} isLarge />
      <div>
        <MapSvg frame={map.world} label={say("map.world")} inset={map.inset} reading={reading} />
        <ul className="map-key">
          {map.groups.map(({ group, statuses, count }) => (
            <li key={group}>
              <svg viewBox="0 0 60 36" aria-hidden="true">
                <rect
                  className={`area ${group}`}
                  fill={fillOf(group)}
                  x="2"
                  y="2"
                  width="56"
                  height="32"
                />
              </svg>
              <span>
                {list.format(
                  statuses.map((status, at) => {
                    const words = statusWords(status, reading);
                    return at === 0 ? words : lowerFirst(words, tag);
                  }),
                )}{" "}
                <span className="soft">{say("map.count", { count })}</span>
              </span>
            </li>
          ))}
        </ul>
        {map.unplaced.length > 0 && (
          <p className="aside">
            {say("map.elsewhere")}{" "}
            {map.unplaced.map((place, index) => (
              <span key={place.id}>
                {index > 0 && `${behindWord(";", locale)} `}
                <a href={href(place.href)} target={reading.target} lang={place.lang}>
                  {place.title}
                </a>{" "}
                ({lowerFirst(statusWords(place.status, reading), tag)})
              </span>
            ))}
            {map.moreUnplaced > 0 && (
              <>
                {behindWord(";", locale)} {say("list.more", { count: map.moreUnplaced })}
              </>
            )}
          </p>
        )}
        <p className="aside">
          {say("map.explained")} {say("map.borders")}
        </p>
      </div>
    </div>
  );
}

const statusesOf = ({ kinds }: Reading) => kinds.member.fields.status.columns.status.options;
const statusWords = (status: string | undefined, reading: Reading): string =>
  status ? optionLabel(statusesOf(reading), status) : reading.say("map.noStatus");

/** In units of the frame: what is smaller gets a mark that can be seen and hit. */
const SMALL = 700;
/** What is smaller than this has no room for its code. */
const ROOM = 1400;

function MapSvg({
  frame,
  label,
  inset,
  reading,
  isLarge = false,
}: {
  frame: MapFrame;
  label: string;
  inset?: string;
  reading: Reading;
  isLarge?: boolean;
}) {
  return (
    <svg
      className={isLarge ? "map large" : "map"}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={label}
    >
      {isLarge && <Patterns />}
      <path className="land" d={frame.land} />
      {frame.outlines.map(({ group, path }) => (
        <path key={group} className={`area ${group}`} fill={fillOf(group)} d={path} />
      ))}
      {inset && <path className="inset" d={inset} />}
      {frame.members.map((member) => (
        <MemberOnMap key={member.id} member={member} reading={reading} />
      ))}
      {/* Over all shapes, so that no neighbour hides a name; the links carry the names for everybody. */}
      <g className="names" aria-hidden="true">
        {frame.members.map((member) =>
          isLarge ? (
            <Code key={member.id} member={member} />
          ) : (
            <Name key={member.id} member={member} width={frame.width} />
          ),
        )}
      </g>
    </svg>
  );
}

function MemberOnMap({ member, reading }: { member: Placed; reading: Reading }) {
  const { title, group, shape, mark } = member;
  const status = lowerFirst(statusWords(member.status, reading), reading.tag);
  const words = reading.say("map.member", { name: title, status });
  const look = { className: `area ${group}`, fill: fillOf(group) };
  return (
    <a href={reading.href(member.href)} target={reading.target} aria-label={words}>
      <title>{words}</title>
      {shape.path && <path {...look} d={shape.path} />}
      {shape.size < SMALL && <circle {...look} cx={mark.x} cy={mark.y} r={13} />}
    </a>
  );
}

/** The code of a country that has room for it. */
function Code({ member: { group, shape, mark, code } }: { member: Placed }) {
  if (shape.size <= ROOM) return null;
  return (
    <text className={group} x={mark.x} y={mark.y + 6}>
      {code}
    </text>
  );
}

/** The name of a country that stands alone. */
function Name({ member: { title, shape, mark }, width }: { member: Placed; width: number }) {
  const isAtEdge = mark.x > width * 0.85;
  return (
    <text
      className={isAtEdge ? "at-edge" : undefined}
      x={isAtEdge ? mark.x + 16 : mark.x}
      y={mark.y + (shape.size < SMALL ? 42 : 8)}
    >
      {title}
    </text>
  );
}

/** Lines or dots on a ground, in a square of twelve units that repeats. */
const PATTERNS = {
  beneficiary: { ground: "ground", lines: "M0 0 12 12M12 0 0 12" },
  participant: { ground: "ground", lines: "M-3 3 3-3M0 12 12 0M9 15 15 9" },
  announced: { ground: "ground", dots: "M3 3h0M9 9h0" },
  associated: { ground: "bare", lines: "M0 3H12M0 9H12" },
  partner: { ground: "bare", dots: "M6 6h0" },
} as const satisfies Partial<Record<MapGroup, Pattern>>;
type Pattern = { ground: "ground" | "bare"; lines?: string; dots?: string };

/** The fill of a group; the others are drawn in one tone. */
const fillOf = (group: MapGroup): string | undefined =>
  group in PATTERNS ? `url(#map-${group})` : undefined;

function Patterns() {
  return (
    <defs>
      {Object.entries<Pattern>(PATTERNS).map(([group, { ground, lines, dots }]) => (
        <pattern
          key={group}
          id={`map-${group}`}
          patternUnits="userSpaceOnUse"
          width={12}
          height={12}
        >
          <path className={ground} d="M0 0h12v12H0z" />
          {lines && <path d={lines} />}
          {dots && <path className="dots" d={dots} />}
        </pattern>
      ))}
    </defs>
  );
}

const MOST_ROWS = 100;

/** What the map shows, by status. */
export function PlacesTable({
  places,
  label,
  reading,
}: {
  places: readonly Place[];
  label: string;
  reading: Reading;
}) {
  const { say, href } = reading;
  const rows = [...statusesOf(reading).map(({ value }) => value), undefined].flatMap((status) =>
    places.filter((place) => place.status === status),
  );
  return (
    <ScrollingTable label={label} reading={reading}>
      <thead>
        <tr>
          <th scope="col">{say("matrix.member")}</th>
          <th scope="col">{say("members.status")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, MOST_ROWS).map((place) => (
          <tr key={place.id}>
            <th scope="row">
              <a href={href(place.href)} target={reading.target} lang={place.lang}>
                {place.title}
              </a>
            </th>
            <td>{statusWords(place.status, reading)}</td>
          </tr>
        ))}
        {rows.length > MOST_ROWS && (
          <tr>
            <td colSpan={2}>{say("list.more", { count: rows.length - MOST_ROWS })}</td>
          </tr>
        )}
      </tbody>
    </ScrollingTable>
  );
}
