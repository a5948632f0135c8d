/** The shortest conversation that ends in a ticket, as a file of answers: what every way of shipping Ariane has to manage. */
export const MAIN_JOB = `flow: exchange-connector
answers:
  - still-supported: go-on
  - what-is-wrong: blocked-phone
  - involved: own-servers
  - scope: one
  - who: adele@contoso.com
  - login: adele@contoso.com
  - gets-mail: works
end: already-fine
`;
