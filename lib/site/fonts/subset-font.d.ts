declare module "subset-font" {
  /** A font with the letters of a text alone. */
  export default function subsetFont(
    font: Buffer,
    letters: string,
    options: {
      targetFormat: "woff2";
      variationAxes: Readonly<Record<string, { min: number; max: number }>>;
      keepFeatures: readonly string[];
      noHinting: boolean;
    },
  ): Promise<Buffer>;
}
