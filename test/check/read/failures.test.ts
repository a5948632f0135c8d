import { describe, expect, it } from 'vitest';
import { readAs } from './read-as.ts';

const MOST = ['json', 'format-list', 'format-table', 'lines', 'xml', 'csv'] as const;
// Constructed after what Windows PowerShell 5.1, PowerShell 7 and Exchange print; names and places are made up.
const WHERE = 'At line:1 char:1\n+ Get-Mailbx adele\n+ ~~~~~~~~~~~~~~~~';
const OLD = (text: string, category: string, id: string) =>
  `${text}\n${WHERE}\n    + CategoryInfo          : ${category}\n    + FullyQualifiedErrorId : ${id}\n \n`;

describe('an error', () => {
  it.each([
    [
      'of 5.1: no such command',
      OLD(
        "Get-Mailbx : The term 'Get-Mailbx' is not recognized as the name of a cmdlet, function, script file, or operable program. Check the \nspelling of the name, or if a path was included, verify that the path is correct and try again.",
        'ObjectNotFound: (Get-Mailbx:String) [], CommandNotFoundException',
        'CommandNotFoundException',
      ),
      'unknown-command',
    ],
    [
      'of 7: no such command',
      "Get-Mailbx: The term 'Get-Mailbx' is not recognized as a name of a cmdlet, function, script file, or executable program.\nCheck the spelling of the name, or if a path was included, verify that the path is correct and try again.",
      'unknown-command',
    ],
    [
      'no such command, its first line alone',
      "foo : The term 'foo' is not recognized as the name of a cmdlet",
      'unknown-command',
    ],
    [
      'French: no such command',
      "Get-Mailbx : Le terme «Get-Mailbx» n'est pas reconnu comme nom d'applet de commande, fonction, fichier de script ou programme \nexécutable. Vérifiez l'orthographe du nom.",
      'unknown-command',
    ],
    [
      'French, guillemets and apostrophes as they are printed',
      'Get-Mailbx : Le terme «\u00a0Get-Mailbx\u00a0» n’est pas reconnu comme nom d’applet de commande',
      'unknown-command',
    ],
    [
      'French, its words broken by the window',
      "Le terme «Get-Mailbx» n'est pas recon\nnu comme nom d'applet de commande",
      'unknown-command',
    ],
    [
      'of cmd',
      "'nslookupp' is not recognized as an internal or external command,\noperable program or batch file.",
      'unknown-command',
    ],
    [
      'of a French cmd',
      "'nslookupp' n’est pas reconnu en tant que commande interne\nou externe, un programme exécutable ou un fichier de commandes.",
      'unknown-command',
    ],
    [
      'of 5.1: denied',
      OLD('Get-Service : Access is denied', 'PermissionDenied: (:) [Get-Service], Win32Exception', 'X'),
      'denied',
    ],
    ['of 7: a path', "Get-Content: Access to the path 'C:\\x.xml' is denied.", 'denied'],
    ['French: denied', 'Get-Content : Accès refusé', 'denied'],
    ['French: a path', "Get-Content : L'accès au chemin d'accès 'C:\\x' est refusé.", 'denied'],
    ['French: a path, the other way', 'Accès au chemin C:\\x refusé', 'denied'],
    ['French, letters mangled by a code page', 'AccŠs refus‚.', 'denied'],
    [
      'of a remote session',
      '[ex1.contoso.com] Connecting to remote server ex1.contoso.com failed with the following error message : Access is denied. For more information, see the about_Remote_Troubleshooting Help topic.',
      'denied',
    ],
    [
      'of a French remote session',
      "[ex1] La connexion au serveur distant ex1 a échoué avec le message d'erreur suivant : Accès refusé.",
      'denied',
    ],
    [
      'of Graph',
      'Invoke-MgGraphRequest: GET https://graph.microsoft.com/v1.0/x\nHTTP/1.1 403 Forbidden\nCache-Control: no-cache',
      'denied',
    ],
    ['of the web', 'Invoke-RestMethod : The remote server returned an error: (401) Unauthorized.', 'denied'],
    ['of the French web', 'Invoke-RestMethod : Le serveur distant a retourné une erreur : (403) Interdit.', 'denied'],
    ['of the web in 7', 'Invoke-RestMethod: Response status code does not indicate success: 403 (Forbidden).', 'denied'],
    ['privileges', 'Insufficient privileges to complete the operation.', 'denied'],
    ['French rights', 'Vous disposez de droits insuffisants pour effectuer cette opération.', 'denied'],
    ['of 7: a kind of error', 'UnauthorizedAccessException: Access to the path is denied.', 'denied'],
    ['without space before its colon', 'ERROR: Access is denied.', 'denied'],
    [
      'of Exchange: no such object',
      OLD(
        "The operation couldn't be performed because object 'adele' couldn't be found on 'DC1.contoso.com'.",
        'NotSpecified: (:) [Get-Mailbox], ManagementObjectNotFoundException',
        '[Server=EX1] 5E7,Microsoft.Exchange.X',
      ),
      'object-not-found',
    ],
    [
      'of Exchange, with other apostrophes',
      'The operation couldn’t be performed because object ‘adele’ couldn’t be found on ‘DC1’.',
      'object-not-found',
    ],
    [
      'of a French Exchange',
      "Impossible d'effectuer l'opération, car l'objet « adele » est introuvable sur « DC1.contoso.com ».",
      'object-not-found',
    ],
    [
      'of a French Exchange, with other apostrophes',
      'Impossible d’effectuer l’opération, car l’objet «\u00a0adele\u00a0» est\nintrouvable sur «\u00a0DC1\u00a0».',
      'object-not-found',
    ],
    ['no such service', "Get-Service : Cannot find any service with service name 'WIEC'.", 'object-not-found'],
    ['no such service, in French', 'Get-Service : Impossible de trouver un service assorti du nom « WIEC ».', 'object-not-found'],
    ['no such file', "Get-Content : Cannot find path 'C:\\x' because it does not exist.", 'object-not-found'],
    [
      'of 5.1: something else',
      OLD('Get-X : Something went wrong', 'InvalidArgument: (:) [Get-X], ParameterBindingException', 'Y'),
      'error-output',
    ],
    [
      'of 7: something else',
      'Get-X: something\nLine |\n   1 |  Get-X\n     |  ~~~~~\n     | Something went wrong.',
      'error-output',
    ],
    ['of the parser', 'ParserError: \nLine |\n   1 |  Get-X (\n     |         ~\n     | Missing closing )', 'error-output'],
    [
      'scripts not allowed',
      'C:\\x.ps1 : File C:\\x.ps1 cannot be loaded because running scripts is disabled on this system.\n    + CategoryInfo : SecurityError: (:) [], PSSecurityException\n    + FullyQualifiedErrorId : UnauthorizedAccess',
      'error-output',
    ],
  ])('%s', (_, text, why) => {
    expect(String(readAs(text, MOST)).split(':')[0]).toBe(why);
  });

  it('goes before what could be read', () => {
    expect(readAs('Name : a\nId   : 1\n\nGet-X : Access is denied\n', MOST)).toBe('denied:4');
  });

  it('is told with its line', () => {
    expect(readAs('\n\n[PS] C:\\>x\nAccess\nis denied', MOST)).toBe('denied:4');
  });
});

describe('what speaks of errors and is none', () => {
  const EVENT = {
    'a value': 'Id      : 7000\nMessage : The service failed to start: Access is denied.',
    'a wrapped value': 'Id      : 7000\nMessage : The service failed to start:\n          Access is denied.',
    'a value with an empty line': 'Id      : 7000\nMessage : The service failed to start:\n\n          Accès refusé.',
    'a property that is named after errors': 'Id        : 1\nLastError : Access is denied.',
    'an event copied from the viewer':
      'Log Name:      System\nEvent ID:      7000\nDescription:\nThe service failed to start:\nAccess is denied.',
  };
  it.each(Object.entries(EVENT))('%s', (_, text) => {
    const read = readAs(text, ['format-list']);
    expect(JSON.stringify(read)).toMatch(/Access is denied|Accès refusé/);
  });

  it('no event found is nothing there, not an error', () => {
    const text = OLD(
      'Get-WinEvent : No events were found that match the specified selection criteria.',
      'ObjectNotFound: (:) [Get-WinEvent], Exception',
      'NoMatchingEventsFound,Microsoft.X',
    );
    expect(readAs(text, ['format-list'])).toEqual([]);
    expect(
      readAs('Get-WinEvent : Aucun événement correspondant aux critères de sélection spécifiés n’a été trouvé.', ['format-list']),
    ).toEqual([]);
  });
});
