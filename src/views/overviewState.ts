/** How close the map of the article at an address is: 1 shows all that is named. */
export interface MapZoom {
  readonly uri: string;
  readonly zoom: number;
}

/** What a page remembers over a reload of the window. */
export interface OverviewState {
  /** The tables that were opened. */
  readonly opened: readonly string[];
  readonly map: MapZoom | null;
}

/** What a page remembered; what does not make sense is not heard. */
export function overviewState(value: unknown): OverviewState {
  const { opened, map } = (value ?? {}) as Partial<Record<keyof OverviewState, unknown>>;
  const { uri, zoom } = (map ?? {}) as Partial<Record<keyof MapZoom, unknown>>;
  return {
    opened: Array.isArray(opened) ? opened.filter((key) => typeof key === 'string') : [],
    map: typeof uri === 'string' && typeof zoom === 'number' && Number.isFinite(zoom) ? { uri, zoom } : null,
  };
}
