/** What a product can have or come with, singular: a phrase with another head is not said to be one of its parts. */
const parts = new Set(
  `adapter adhesive agenda-page airflow alarm angle arm armrest attachment back backing backrest backpack bag band bar barrel base basket battery
  beam bearing bed belt bezel bin blade blanket board body bolster bolt bottle bottom bowl box bracket brim bristle brush bucket buckle bulb bumper
  button cable camera cap capacity carrier cartridge case casing chain chamber charge charger charging chassis clasp clip closure cloth coat
  coating collar compartment composition cone connection connector construction container control cord core corner cover crank crown cuff cup cushion
  cushioning cut cuff dial diffuser disc display divider door drain drawer drawstring driver dropper duct ear edge element engine eyelet fan fastener
  filling fill filter finish fitting flap floor foot frame fragrance front fuse gasket gauge gear gel glass grate grid grille grind grip groove guard guide
  gusset hanger handle harness head headband headrest heel height hem hinge holder hole hood hook hose housing indicator inseam insert insole insulation
  interface jack jar joint key keyboard kit knob label lace lamp lanyard latch layer leg length lens level lid light line liner lining lip lock loop
  magnet manual mat material mattress meter mesh microphone mic mirror mode module monitor motor mount mouth nail needle neck neckline net nipple nozzle
  opening output outlet output outsole pack pad padding page palm pan panel parts part partition pattern pedal peg pen piece pillow pin pipe pivot plate
  platform play plug pocket pole port pot pouch power powder pump rack rail range reach recipe remote reservoir rib rim ring ripple rod roller rope row
  sachet scent screen screw seal seam seat section sensor serving set shade shaft shape sheet shelf shell shoulder side sink sleeve slider slot sole
  speaker speed spoon spout spray spring stand staple stem step stitch stitching stopper storage strap straw strip structure stylus suction support
  surround suspension switch system tab tail tang tank tape tassel technology texture thermometer thermostat thickness thread tie timer tip toe tongue
  tool tooth top torch touchscreen towel tray trim trigger tube turntable unit upper valve vent visor wall warranty waistband watt weave weight wheel wick
  width window wing wire wrap wristband yarn zip zipper zone minute hour day month year cycle lumen setting temperature color colour size capsule tablet
  gummy sheet bulb lantern faucet board relay led playtime playback runtime life cancelling canceling sound bass driver bluetooth wi-fi usb input rating
  current voltage frequency resolution pixel memory processor chip card reader protein fiber caffeine niacinamide retinol zinc acid oil extract butter
  vitamin collagen peptide ceramide magnesium calcium iron omega-3 probiotic culture strain sugar calorie carb sweetener flavor flavour ingredient
  leather cotton wool foam silicone steel guarantee lockout cushions stabilizer reinforcement brightness contrast pressure flow ribbing
  hardware pull drape fit-band gap arch footbed outsole stay underwire elastane piping patch print embroidery border fringe pom-pom slat shelf caster armrests lumbar recline
  fold shut-off shutoff repair replacement refill placket prong d-ring dimmer talk alert alarm smell week spread rainfly tent-pole burr seatbelt preset speed-setting cover flush spinner caddy bobbin clamp suction-cup applicator
  wand roller comb tine tooth teeth bead groove fabric fleece panel skid foot feet bumper tether carabiner buckle pull zip-pull stake guyline canopy vestibule stopper sipper
  strainer infuser scoop whisk paddle crisper rotisserie griddle warmer steamer hopper carafe decanter thermos shot-glass lamp-head gooseneck clip-on app map dock base-station
  chest thumb-hole thumbhole drawcord toggle cinch lapel shank welt midsole upper tread lug bow earhook ear-hook earcup ear-cup boom jack plug-adapter surge node antenna
  percentage spf tint pigment formula scrubber squeegee nib refill ribbon marker cover-page tab divider pocket index grid ruler hole-punch eraser die rulebook token`
    .split(/\s+/)
    .filter(Boolean),
);

/** True for "handles", "battery", "two-way zipper": the last word of a head names a part, a measure or an ingredient. */
export function isPart(word: string): boolean {
  const bare = word.toLowerCase().replace(/[^a-z0-9-]/g, '');
  const last = bare.split('-').at(-1) ?? bare;
  return [bare, last].some((form) =>
    [form, form.replace(/s$/, ''), form.replace(/es$/, ''), form.replace(/ies$/, 'y'), form.replace(/ves$/, 'f')].some((single) =>
      parts.has(single),
    ),
  );
}
