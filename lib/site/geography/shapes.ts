// The shapes of the map, as draw-shapes.ts made them.
import shapes from "./shapes.json" with { type: "json" };

/** A country within a frame. Units are those of the frame. */
export type Shape = {
  /** Empty where the country is too small to be drawn. */
  path: string;
  /** Where its mark stands; absent where that lies outside the frame. */
  x?: number;
  y?: number;
  /** The area of its largest part. */
  size: number;
};
/** A part of the world, by ISO 3166-1 alpha-2 code (XK for Kosovo). */
export type Frame = { width: number; height: number; shapes: Readonly<Record<string, Shape>> };
export type Shapes = {
  europe: Frame;
  world: Frame;
  /** Where Europe's frame lies in the world's, as a path. */
  inset: string;
};

export const SHAPES: Shapes = shapes;
