// Options that several commands take (通用选项), and what endpoints are asked with.

/** Options that every command has. */
export interface CommonOptions {
  readonly data: string;
  readonly json?: boolean;
}

export interface StampOptions {
  readonly actor: string;
  readonly time?: string;
}
export interface AsOfOptions {
  readonly until?: string;
  readonly knownAt?: string;
  readonly under?: string;
}
export const stampOf = ({ actor, time }: StampOptions): { readonly actor: string; readonly time: string | null } => ({
  actor,
  time: time ?? null,
});
export const asOf = ({
  until,
  knownAt,
  under,
}: AsOfOptions): { readonly until: string | null; readonly knownAt: string | null; readonly under: string | null } => ({
  until: until ?? null,
  knownAt: knownAt ?? null,
  under: under ?? null,
});

/** Options of what is asked of one period. */
export interface PeriodOptions extends CommonOptions {
  readonly scheme?: string;
  readonly period?: string;
}

export const reportedOf = ({ scheme, period }: PeriodOptions): { readonly scheme: string | null; readonly period: string | null } => ({
  scheme: scheme ?? null,
  period: period ?? null,
});
