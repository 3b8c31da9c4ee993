/** On what occasion, and in what, somebody speaks. */
export const occasion =
  /^(?:condition|interview|speech|statement|op-ed|letter|memo|essay|tweet|post|email|story|article|rally|briefing|debate|hearing|appearance|conference)$/;
