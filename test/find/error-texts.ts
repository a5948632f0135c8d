/**
 * Error messages and log lines as the public documents quote them (facts §2.9 and §5), each with the step, and the answer of it,
 * that they must lead to.
 */
export interface ErrorText {
  readonly name: string;
  readonly text: string;
  readonly step: string;
  readonly option?: string;
  /** Also steps that are as right: an output may be read at more than one. */
  readonly or?: readonly string[];
}

export const ERROR_TEXTS: readonly ErrorText[] = [
  {
    name: '0x1',
    text: 'Error code: 0x0000001 The Microsoft Intune Exchange Connector cannot connect to the Microsoft Exchange server. The following Microsoft Exchange Server address could not be reached mail1.contoso.com Verify that the FQDN of the exchange server address and credentials that you entered is correct and the server is running. The Microsoft Intune Exchange Connector does not support Exchange server arrays.',
    step: 'set-up-message',
    option: 'code-1',
  },
  {
    name: '0x6',
    text: 'Error code: 0x00000006 The Microsoft Intune Exchange Connector cannot connect to Microsoft Intune Verify that you are connected to the Internet, check the Microsoft Intune Service Status, and try to connect again.',
    step: 'set-up-message',
    option: 'code-6',
  },
  {
    name: '0x6 without its code',
    text: 'The Microsoft Intune Exchange Connector cannot connect to Microsoft Intune Verify that you are connected to the Internet, check the Microsoft Intune Service Status, and try to connect again.',
    step: 'set-up-message',
    option: 'code-6',
  },
  {
    name: '0x8',
    text: 'Error code: 0x0000008 Do you want to replace the existing connection? A connection to your Microsoft Exchange environment already exists. Only one connection to Exchange can exist at a time.',
    step: 'set-up-message',
    option: 'code-8',
  },
  {
    name: '0xb',
    text: 'Error code: 0x000000b The Microsoft Intune Exchange Connector experienced an error: CertEnroll::CX509PrivateKey::Create: The system cannot find the file specified. 0x80070002 (WIN32: 2 ERROR_FILE_NOT_FOUND',
    step: 'set-up-message',
    option: 'code-b',
  },
  { name: '400', text: 'The remote server returned an error: (400) Bad Request', step: 'set-up-message', option: 'code-400' },
  {
    name: 'version',
    text: 'The Microsoft Intune Exchange Connector version is not supported.',
    step: 'set-up-message',
    option: 'version',
  },
  {
    name: '7000',
    text: 'Log Name: System Source: Service Control Manager Event ID: 7000 The Microsoft Intune Exchange Connector Service service failed to start because of the following error: The service did not start because of a logon failure.',
    step: 'set-up-message',
    option: 'event-7000',
    or: ['service-events'],
  },
  {
    name: '7041',
    text: 'Log Name: System Source: Service Control Manager Event ID: 7041 The WIEC service was unable to log on as .\\WIEC_USER with the currently configured password because of the following error: Logon failure: the user has not been granted the requested logon type at this computer. Service: WIEC Domain and account: .\\WIEC_USER This service account does not have the required user right "Log on as a service."',
    step: 'service-events',
    option: 'refused',
    or: ['set-up-message'],
  },
  {
    name: 'SendEmail',
    text: 'SendEmail - error : at Microsoft.Exchange.WebServices.Data.ServiceRequestBase.ValidateAndEmitRequest(HttpWebRequest& request) at Microsoft.Exchange.WebServices.Data.SimpleServiceRequestBase.InternalExecute() at Microsoft.Exchange.WebServices.Data.MultiResponseServiceRequest`1.Execute() at Microsoft.Exchange.WebServices.Data.ExchangeService.InternalCreateItems(IEnumerable`1 items, FolderId parentFolderId, Nullable`1 messageDisposition, Nullable`1 sendInvitationsMode, ServiceErrorHandling errorHandling) at Microsoft.Exchange.WebServices.Data.EmailMessage.InternalSend(FolderId parentFolderId, MessageDisposition messageDisposition)',
    step: 'mail-log',
  },
  {
    name: 'a full sync begins',
    text: 'Handling command: Getting the mobile device list without a time filter (full sync) for 12 users',
    step: 'console',
    or: ['sync-logs', 'sync-done', 'sync-current', 'exceptions'],
  },
  {
    name: 'a full sync ends',
    text: "Getting the mobile device list without a time filter (full sync) for 4 users completed successfully. Details: Inventory command result - Devices synced: 0 Commmand ID: commandIDGUID' Exchange health: 'Server health 'Name: 'PowerShellExchangeServer: <Name=mymailservername>' Status: Connected','",
    step: 'console',
    or: ['sync-logs', 'sync-done', 'sync-current', 'exceptions'],
  },
];
