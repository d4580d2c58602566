// Unpacks the Chromium of the npm package into the folder that TMPDIR names, as the file `chromium`.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
