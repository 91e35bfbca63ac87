import { citationFile } from "../files/cite.ts";
import { serveFile } from "../files/serve-file.ts";
import { citableFigure } from "./about.ts";
import { figureCsv } from "./data.ts";
import { figureNamed } from "./names.ts";

/** `GET /figures/<name>/<file>`: the data of a figure, or how to cite it, at `?asOf=`. */
export const serveFigureFile = (
  request: Request,
  figure: string,
  file: string,
): Promise<Response> =>
  serveFile(request, async (page) => {
    const name = figureNamed(figure);
    if (!name) return undefined;
    if (file === "data.csv") {
      return {
        body: await figureCsv(name, page),
        type: "text/csv; charset=utf-8; header=present",
        name: `${name}.csv`,
      };
    }
    const head = await page.record.head();
    return citationFile(file, citableFigure(name, page, head?.at));
  });
