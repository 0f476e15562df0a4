import type { Arrangement, Bar, Section } from './arrangement.ts';
import type { Chance } from './chance.ts';
import type { Groove, Style } from './style.ts';

export type DrumName = 'kick' | 'snare' | 'hat' | 'open' | 'crash';

export interface Hit {
  drum: DrumName;
  at: number;
  loud: number;
}

/** Sixteenths of a bar: `x` loud, `o` middling, `.` soft, space none. */
const patterns: Record<Groove, Partial<Record<DrumName, string>>> = {
  lofi: { kick: 'x      o  x     ', snare: '    x       x  .', hat: 'o . o . o . o .o' },
  pop: { kick: 'x     o x       ', snare: '    x       x   ', hat: 'o.o.o.o.o.o.o.o.' },
  four: { kick: 'x   x   x   x   ', snare: '    x       x   ', hat: '. . . . . . . . ', open: '  o   o   o   o ' },
  pulse: { kick: 'o       .       ', hat: '. . o . . . o ..' },
  sparse: { kick: 'o         o     ', snare: '            .   ', hat: '    .       .   ' },
};

const loudness: Record<string, number> = { x: 1, o: 0.66, '.': 0.34 };

/** Which drums play in a section. */
const playing: Record<Section, readonly DrumName[]> = {
  intro: ['hat', 'open'],
  verse: ['kick', 'snare', 'hat', 'open'],
  build: ['snare', 'hat'],
  drop: ['kick', 'snare', 'hat', 'open'],
  ending: [],
};

/** All drum hits of the bed, swung and slightly uneven as hands are. */
export function drum(style: Style, { bars }: Arrangement, chance: Chance): Hit[] {
  return bars.flatMap((bar, index) => {
    const hits: Hit[] = [];
    const steps = 4 * bar.beats;
    const sixteenth = bar.seconds / steps;
    const put = (name: DrumName, step: number, loud: number) => {
      const late = step % 2 === 1 ? style.swing * sixteenth : 0;
      hits.push({ drum: name, at: bar.start + step * sixteenth + late + chance.next() * 0.004, loud: loud * (0.9 + 0.1 * chance.next()) });
    };
    for (const name of playing[bar.section]) {
      for (const [step, sign] of Array.from((patterns[style.groove][name] ?? '').slice(0, steps)).entries()) {
        const loud = loudness[sign];
        if (loud !== undefined) put(name, step, loud * (bar.section === 'drop' ? 1 : 0.85));
      }
    }
    accent(style, bar, bars[index + 1], put);
    return hits;
  });
}

/** Section marks: a crash where a section begins, a roll out of the build, a last hit under the ending chord. */
function accent(style: Style, bar: Bar, next: Bar | undefined, put: (name: DrumName, step: number, loud: number) => void): void {
  const soft = style.groove === 'sparse' ? 0.4 : 1;
  // A cut is heard: on its first beat there is always a drum, also where the section has none.
  if (bar.cut) {
    put('kick', 0, 0.95);
    if (!bar.first) put('crash', 0, 0.3 * soft);
  }
  if (bar.first && (bar.section === 'verse' || bar.section === 'drop')) put('crash', 0, (bar.section === 'drop' ? 0.8 : 0.4) * soft);
  if (bar.section === 'build' && next?.section === 'drop' && style.groove !== 'sparse') {
    const steps = 4 * bar.beats;
    for (let step = steps - 8; step < steps; step += step < steps - 4 ? 2 : 1) put('snare', step, 0.3 + (step - steps + 8) * 0.07);
  }
  if (bar.section === 'ending') {
    put('kick', 0, 0.9 * soft);
    put('crash', 0, 0.5 * soft);
  }
}
