// Generated from data/codes.tsv. Do not edit: change that file and run the generate script.

/**
 * XT's message codes by name, each with its documentation.
 *
 * An interface, and no inferred type: TypeScript 7 shows no JSDoc for the properties of `Readonly<...>`.
 */
export interface Mc {
  /**
   * **success**
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SUCCESS: 'SUCCESS';
  /**
   * **fail**
   *
   * Retry: `unknown` (it says nothing of the cause).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FAILURE: 'FAILURE';
  /**
   * **Missing request header validate-appkey**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-appkey`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_001: 'AUTH_001';
  /**
   * **Missing request header validate-timestamp**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-timestamp`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_002: 'AUTH_002';
  /**
   * **Missing request header validate-recvwindow**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-recvwindow`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_003: 'AUTH_003';
  /**
   * **Bad request header validate-recvwindow**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-recvwindow`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_004: 'AUTH_004';
  /**
   * **Missing request header validate-algorithms**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-algorithms`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_005: 'AUTH_005';
  /**
   * **Bad request header validate-algorithms**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-algorithms`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_006: 'AUTH_006';
  /**
   * **Missing request header validate-signature**
   *
   * Until 2023-05-23 XT's docs named the header `xt-validate-signature`; ccxt 4.5.84 still sends that name. [XT docs; ccxt 4.5.84]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_007: 'AUTH_007';
  /**
   * **ApiKey does not exist**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly AUTH_101: 'AUTH_101';
  /**
   * **ApiKey is not activated**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly AUTH_102: 'AUTH_102';
  /**
   * **Signature error**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_103: 'AUTH_103';
  /**
   * **Unbound IP request**
   *
   * The caller's IP address is not on the key's list. The clock has nothing to do with it. [XT table]
   *
   * Probably permanent until the key's list changes: neither a retry nor a resync of the clock should help. [inferred]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly AUTH_104: 'AUTH_104';
  /**
   * **Outdated message**
   *
   * The server compares its clock with `validate-timestamp`: a request older than `validate-recvwindow` is refused, and so is one more than 1 s ahead. Send the time of sending in milliseconds; the default window is 5,000 ms, and a longer one is not recommended. [XT docs, FAQ and signStatement]
   *
   * Transient: resync the clock, then retry. [XT docs, FAQ]
   *
   * Retry: `after-resync` (resync the clock, then retry).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT's FAQ](https://doc.xt.com/docs/spot/Access%20Description/FAQ) · [XT on signatures](https://doc.xt.com/docs/spot/Access%20Description/SignatureInstructions)
   */
  readonly AUTH_105: 'AUTH_105';
  /**
   * **Exceeded apikey permission**
   *
   * The key lacks the permission that this call needs. [XT table]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly AUTH_106: 'AUTH_106';
  /**
   * **Symbol not exist**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-10-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_001: 'SYMBOL_001';
  /**
   * **Symbol offline**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-10-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_002: 'SYMBOL_002';
  /**
   * **Symbol suspend trading**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `ORDER_003`.
   *
   * Since 2022-10-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_003: 'SYMBOL_003';
  /**
   * **Symbol country disallow trading**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-10-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_004: 'SYMBOL_004';
  /**
   * **The symbol does not support trading via API**
   *
   * See the symbol's `openapiEnabled`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-10.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly SYMBOL_005: 'SYMBOL_005';
  /**
   * **The trading pair does not support order modification**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2024-09-25.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_007: 'SYMBOL_007';
  /**
   * **This market does not support your trading**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2024-10-12.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_010: 'SYMBOL_010';
  /**
   * **Due to high risk, this trading pair is temporarily restricted. Contact customer service for approval.**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2025-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly SYMBOL_011: 'SYMBOL_011';
  /**
   * **Platform rejection**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_001: 'ORDER_001';
  /**
   * **Insufficient funds**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `WITHDRAW_011`, `FUND_002`, `TRANSFER_002`.
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_002: 'ORDER_002';
  /**
   * **Trading pair suspended**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `SYMBOL_003`.
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_003: 'ORDER_003';
  /**
   * **No transaction**
   *
   * Trading is forbidden: the Chinese page has 禁止交易. [XT docs, Chinese page]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_004: 'ORDER_004';
  /**
   * **Order not exist**
   *
   * A fresh order is probably not visible to every query at once: a GET may ask again for a moment. Any other request stays refused. [inferred]
   *
   * Retry: `may-appear` (a query may poll).
   *
   * Since 2022-09-13.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_005: 'ORDER_005';
  /**
   * **Too many open orders**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-28.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_006: 'ORDER_006';
  /**
   * **The sub-account has no transaction authority**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-01.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_007: 'ORDER_007';
  /**
   * **The order price or quantity precision is abnormal**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-08-03.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly ORDER_008: 'ORDER_008';
  /**
   * **Trigger Price Filter - Min**
   *
   * The price is below the filter's `min`; a null `min` is no bound. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0101: 'ORDER_F0101';
  /**
   * **Trigger Price Filter - Max**
   *
   * The price is above the filter's `max`; a null `max` is no bound. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0102: 'ORDER_F0102';
  /**
   * **Trigger Price Filter - Step Value**
   *
   * The price is not `min + n × tickSize`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0103: 'ORDER_F0103';
  /**
   * **Trigger Quantity Filter - Min**
   *
   * The quantity is below the filter's `min`; a null `min` is no bound. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0201: 'ORDER_F0201';
  /**
   * **Trigger Quantity Filter - Max**
   *
   * The quantity is above the filter's `max`; a null `max` is no bound. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0202: 'ORDER_F0202';
  /**
   * **Trigger Quantity Filter - Step Value**
   *
   * The quantity is not `min + n × tickSize`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0203: 'ORDER_F0203';
  /**
   * **Trigger QUOTE_QTY Filter - Min Value**
   *
   * The order amount is below the filter's `min`. The amount is `price × quantity` of a LIMIT order and `quoteQty` of a MARKET BUY. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0301: 'ORDER_F0301';
  /**
   * **Trigger PROTECTION_ONLINE Filter or PROTECTION_LIMIT Filter**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0401: 'ORDER_F0401';
  /**
   * **Trigger PROTECTION_LIMIT Filter - Buy Max Deviation**
   *
   * The LIMIT price is too far from the latest price: a buy below `latest × (1 − buyMaxDeviation)`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0501: 'ORDER_F0501';
  /**
   * **Trigger PROTECTION_LIMIT Filter - Sell Max Deviation**
   *
   * The LIMIT price is too far from the latest price: a sell above `latest × (1 + sellMaxDeviation)`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-12-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0502: 'ORDER_F0502';
  /**
   * **Trigger PROTECTION_LIMIT Filter - Buy Limit Coefficient**
   *
   * The LIMIT price is too far from the latest price: a buy above `latest × (1 + buyPriceLimitCoefficient)`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2024-11-15.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0503: 'ORDER_F0503';
  /**
   * **Trigger PROTECTION_LIMIT Filter - Sell Limit Coefficient**
   *
   * The LIMIT price is too far from the latest price: a sell below `latest × (1 − sellPriceLimitCoefficient)`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2024-11-15.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0504: 'ORDER_F0504';
  /**
   * **Trigger PROTECTION_MARKET Filter**
   *
   * MARKET order: the best price is beyond `latest × (1 ± maxDeviation)`. [XT docs, symbol]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2022-09-09.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0601: 'ORDER_F0601';
  /**
   * **Liquidation price limit for leveraged limit orders**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2024-09-25.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on symbols and filters](https://doc.xt.com/docs/spot/Market/GetSymbolInformation)
   */
  readonly ORDER_F0704: 'ORDER_F0704';
  /**
   * **The user does not exist**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly COMMON_001: 'COMMON_001';
  /**
   * **System busy, please try it later**
   *
   * Transient: XT says to try later. [XT table]
   *
   * Retry: `later` (retry later).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly COMMON_002: 'COMMON_002';
  /**
   * **Operation failed, please try it later**
   *
   * Transient: XT says to try later. [XT table]
   *
   * Retry: `later` (retry later).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly COMMON_003: 'COMMON_003';
  /**
   * **Currency information is abnormal**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly CURRENCY_001: 'CURRENCY_001';
  /**
   * **Deposit is not open**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_001: 'DEPOSIT_001';
  /**
   * **Security level low, bind 2FA (phone/email/Google) before deposit**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_002: 'DEPOSIT_002';
  /**
   * **Incorrect address format**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_003: 'DEPOSIT_003';
  /**
   * **Address already exists**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_004: 'DEPOSIT_004';
  /**
   * **Cannot find offline wallet address**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_005: 'DEPOSIT_005';
  /**
   * **No deposit address, try later**
   *
   * Transient: XT says to try later. [XT table]
   *
   * Retry: `later` (retry later).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_006: 'DEPOSIT_006';
  /**
   * **Address is being generated**
   *
   * Transient: the address is on its way; ask again later. [XT table]
   *
   * Retry: `later` (retry later).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_007: 'DEPOSIT_007';
  /**
   * **Deposit not available**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly DEPOSIT_008: 'DEPOSIT_008';
  /**
   * **Withdraw is not open**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_001: 'WITHDRAW_001';
  /**
   * **Invalid withdrawal address**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_002: 'WITHDRAW_002';
  /**
   * **Security level low, bind 2FA before withdraw**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_003: 'WITHDRAW_003';
  /**
   * **Withdrawal address not added**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_004: 'WITHDRAW_004';
  /**
   * **Withdrawal address cannot be empty**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_005: 'WITHDRAW_005';
  /**
   * **Memo cannot be empty**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_006: 'WITHDRAW_006';
  /**
   * **Risk control triggered, withdrawal not supported**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `GATEWAY_0001`, `GATEWAY_0002`, `GATEWAY_0003`, `GATEWAY_0004`.
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_008: 'WITHDRAW_008';
  /**
   * **Withdraw failed, restricted by T+1 rule**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_009: 'WITHDRAW_009';
  /**
   * **Invalid withdrawal precision**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_010: 'WITHDRAW_010';
  /**
   * **Insufficient free balance**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `ORDER_002`, `FUND_002`, `TRANSFER_002`.
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_011: 'WITHDRAW_011';
  /**
   * **Exceeded daily withdrawal limit**
   *
   * Permanent for today: the day's limit is exceeded, so it is probably tomorrow's that counts next. [inferred]
   *
   * Retry: `tomorrow` (retry tomorrow).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_012: 'WITHDRAW_012';
  /**
   * **Exceeded daily withdrawal limit, upgrade KYC for more**
   *
   * Permanent for today: the day's limit is exceeded. A higher one probably comes with tomorrow or with KYC. [inferred]
   *
   * Retry: `tomorrow` (retry tomorrow).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_013: 'WITHDRAW_013';
  /**
   * **Address cannot be used in internal transfer**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_014: 'WITHDRAW_014';
  /**
   * **Amount not enough for fee**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_015: 'WITHDRAW_015';
  /**
   * **Withdrawal address already exists**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_016: 'WITHDRAW_016';
  /**
   * **Withdrawal processed, cannot cancel**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_017: 'WITHDRAW_017';
  /**
   * **Memo must be a number**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_018: 'WITHDRAW_018';
  /**
   * **Memo incorrect**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_019: 'WITHDRAW_019';
  /**
   * **Reached daily withdrawal cap**
   *
   * The day's cap is reached. [XT docs]
   *
   * Permanent for today: try again tomorrow. [XT docs]
   *
   * Retry: `tomorrow` (retry tomorrow).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_020: 'WITHDRAW_020';
  /**
   * **Withdrawal limited, max 0 this time**
   *
   * The `0` is no number but the placeholder `{0}`, whose braces XT's table has lost: the source of XT's documentation has "Withdrawal limited, max {0} this time". The value is probably `ma[0]`. [XT docs; `ma[0]` inferred]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_021: 'WITHDRAW_021';
  /**
   * **Must be greater than 0**
   *
   * The `0` is no number but the placeholder `{0}`, whose braces XT's table has lost: the source of XT's documentation has "Must be greater than {0}". The value is probably `ma[0]`. [XT docs; `ma[0]` inferred]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_022: 'WITHDRAW_022';
  /**
   * **Must be less than 0**
   *
   * The `0` is no number but the placeholder `{0}`, whose braces XT's table has lost: the source of XT's documentation has "Must be less than {0}". The value is probably `ma[0]`. [XT docs; `ma[0]` inferred]
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_023: 'WITHDRAW_023';
  /**
   * **Withdraw not supported**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_024: 'WITHDRAW_024';
  /**
   * **Please create FIO address on deposit page**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-01-16.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly WITHDRAW_025: 'WITHDRAW_025';
  /**
   * **Duplicate request (bizId can only be requested once)**
   *
   * `bizId` makes a request idempotent. [XT docs, transfer]
   *
   * A duplicate probably means that an earlier request arrived, perhaps with success: query it by `bizId` rather than send it again. [inferred]
   *
   * Retry: `already-sent` (ask for the outcome of the first).
   *
   * See also `TRANSFER_001`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on transfers](https://doc.xt.com/docs/spot/Transfer/TransferBetweenUserSystems)
   */
  readonly FUND_001: 'FUND_001';
  /**
   * **Insufficient account balance**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `ORDER_002`, `WITHDRAW_011`, `TRANSFER_002`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_002: 'FUND_002';
  /**
   * **Transfer not supported**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_003: 'FUND_003';
  /**
   * **Unfreeze failed**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_004: 'FUND_004';
  /**
   * **Transfer prohibited**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `TRANSFER_006`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_005: 'FUND_005';
  /**
   * **Transfer-in and transfer-out account IDs cannot be the same**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_014: 'FUND_014';
  /**
   * **From and to business types cannot be the same**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_015: 'FUND_015';
  /**
   * **Leverage transfer requires symbol**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `TRANSFER_008`, `TRANSFER_009`, `TRANSFER_010`, `TRANSFER_011`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_016: 'FUND_016';
  /**
   * **Parameter error**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_017: 'FUND_017';
  /**
   * **Invalid freeze record**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_018: 'FUND_018';
  /**
   * **Freeze users not equal**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_019: 'FUND_019';
  /**
   * **Freeze currency not equal**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_020: 'FUND_020';
  /**
   * **Operation not supported**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_021: 'FUND_021';
  /**
   * **Freeze record not exist**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_022: 'FUND_022';
  /**
   * **Amount length max 113**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly FUND_044: 'FUND_044';
  /**
   * **Duplicate request (bizId can only be requested once)**
   *
   * `bizId` makes a request idempotent. [XT docs, transfer]
   *
   * A duplicate probably means that an earlier request arrived, perhaps with success: query it by `bizId` rather than send it again. [inferred]
   *
   * Retry: `already-sent` (ask for the outcome of the first).
   *
   * See also `FUND_001`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on transfers](https://doc.xt.com/docs/spot/Transfer/TransferBetweenUserSystems)
   */
  readonly TRANSFER_001: 'TRANSFER_001';
  /**
   * **Insufficient balance**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `ORDER_002`, `WITHDRAW_011`, `FUND_002`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_002: 'TRANSFER_002';
  /**
   * **User not registered**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_003: 'TRANSFER_003';
  /**
   * **Currency not transferable**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_004: 'TRANSFER_004';
  /**
   * **User's currency not transferable**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_005: 'TRANSFER_005';
  /**
   * **Transfer prohibited**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `FUND_005`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_006: 'TRANSFER_006';
  /**
   * **Request timed out**
   *
   * The outcome is probably unknown: ask by `bizId` before sending again. [inferred]
   *
   * Retry: `unknown-outcome` (ask for the outcome before retrying).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode) · [XT on transfers](https://doc.xt.com/docs/spot/Transfer/TransferBetweenUserSystems)
   */
  readonly TRANSFER_007: 'TRANSFER_007';
  /**
   * **Abnormal transfer to leveraged account**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `FUND_016`, `TRANSFER_009`, `TRANSFER_010`, `TRANSFER_011`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_008: 'TRANSFER_008';
  /**
   * **Abnormal transfer from leveraged account**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `FUND_016`, `TRANSFER_008`, `TRANSFER_010`, `TRANSFER_011`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_009: 'TRANSFER_009';
  /**
   * **Leverage cleared, transfer prohibited**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `FUND_016`, `TRANSFER_008`, `TRANSFER_009`, `TRANSFER_011`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_010: 'TRANSFER_010';
  /**
   * **Leverage with borrowing, transfer prohibited**
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `FUND_016`, `TRANSFER_008`, `TRANSFER_009`, `TRANSFER_010`.
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_011: 'TRANSFER_011';
  /**
   * **Currency transfer prohibited**
   *
   * Retry: `never` (no retry mends it).
   *
   * Since 2023-05-06.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly TRANSFER_012: 'TRANSFER_012';
  /**
   * **Trigger risk control**
   *
   * Risk control refused the request. XT documents nothing more. [XT table]
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `WITHDRAW_008`, `GATEWAY_0002`, `GATEWAY_0003`, `GATEWAY_0004`.
   *
   * Since 2023-07-27.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly GATEWAY_0001: 'GATEWAY_0001';
  /**
   * **Trigger risk control**
   *
   * Risk control refused the request. XT documents nothing more. [XT table]
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `WITHDRAW_008`, `GATEWAY_0001`, `GATEWAY_0003`, `GATEWAY_0004`.
   *
   * Since 2023-07-27.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly GATEWAY_0002: 'GATEWAY_0002';
  /**
   * **Trigger risk control**
   *
   * Risk control refused the request. XT documents nothing more. [XT table]
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `WITHDRAW_008`, `GATEWAY_0001`, `GATEWAY_0002`, `GATEWAY_0004`.
   *
   * Since 2023-07-27.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly GATEWAY_0003: 'GATEWAY_0003';
  /**
   * **Trigger risk control**
   *
   * Risk control refused the request. XT documents nothing more. [XT table]
   *
   * Retry: `never` (no retry mends it).
   *
   * See also `WITHDRAW_008`, `GATEWAY_0001`, `GATEWAY_0002`, `GATEWAY_0003`.
   *
   * Since 2023-07-27.
   *
   * [XT's table of codes](https://doc.xt.com/docs/spot/Access%20Description/ResponseCode)
   */
  readonly GATEWAY_0004: 'GATEWAY_0004';
}

/** XT's message codes by name: `Mc.AUTH_103` is `'AUTH_103'`. Frozen. */
export const Mc: Mc = /* @__PURE__ */ Object.freeze({
  SUCCESS: 'SUCCESS',
  FAILURE: 'FAILURE',
  AUTH_001: 'AUTH_001',
  AUTH_002: 'AUTH_002',
  AUTH_003: 'AUTH_003',
  AUTH_004: 'AUTH_004',
  AUTH_005: 'AUTH_005',
  AUTH_006: 'AUTH_006',
  AUTH_007: 'AUTH_007',
  AUTH_101: 'AUTH_101',
  AUTH_102: 'AUTH_102',
  AUTH_103: 'AUTH_103',
  AUTH_104: 'AUTH_104',
  AUTH_105: 'AUTH_105',
  AUTH_106: 'AUTH_106',
  SYMBOL_001: 'SYMBOL_001',
  SYMBOL_002: 'SYMBOL_002',
  SYMBOL_003: 'SYMBOL_003',
  SYMBOL_004: 'SYMBOL_004',
  SYMBOL_005: 'SYMBOL_005',
  SYMBOL_007: 'SYMBOL_007',
  SYMBOL_010: 'SYMBOL_010',
  SYMBOL_011: 'SYMBOL_011',
  ORDER_001: 'ORDER_001',
  ORDER_002: 'ORDER_002',
  ORDER_003: 'ORDER_003',
  ORDER_004: 'ORDER_004',
  ORDER_005: 'ORDER_005',
  ORDER_006: 'ORDER_006',
  ORDER_007: 'ORDER_007',
  ORDER_008: 'ORDER_008',
  ORDER_F0101: 'ORDER_F0101',
  ORDER_F0102: 'ORDER_F0102',
  ORDER_F0103: 'ORDER_F0103',
  ORDER_F0201: 'ORDER_F0201',
  ORDER_F0202: 'ORDER_F0202',
  ORDER_F0203: 'ORDER_F0203',
  ORDER_F0301: 'ORDER_F0301',
  ORDER_F0401: 'ORDER_F0401',
  ORDER_F0501: 'ORDER_F0501',
  ORDER_F0502: 'ORDER_F0502',
  ORDER_F0503: 'ORDER_F0503',
  ORDER_F0504: 'ORDER_F0504',
  ORDER_F0601: 'ORDER_F0601',
  ORDER_F0704: 'ORDER_F0704',
  COMMON_001: 'COMMON_001',
  COMMON_002: 'COMMON_002',
  COMMON_003: 'COMMON_003',
  CURRENCY_001: 'CURRENCY_001',
  DEPOSIT_001: 'DEPOSIT_001',
  DEPOSIT_002: 'DEPOSIT_002',
  DEPOSIT_003: 'DEPOSIT_003',
  DEPOSIT_004: 'DEPOSIT_004',
  DEPOSIT_005: 'DEPOSIT_005',
  DEPOSIT_006: 'DEPOSIT_006',
  DEPOSIT_007: 'DEPOSIT_007',
  DEPOSIT_008: 'DEPOSIT_008',
  WITHDRAW_001: 'WITHDRAW_001',
  WITHDRAW_002: 'WITHDRAW_002',
  WITHDRAW_003: 'WITHDRAW_003',
  WITHDRAW_004: 'WITHDRAW_004',
  WITHDRAW_005: 'WITHDRAW_005',
  WITHDRAW_006: 'WITHDRAW_006',
  WITHDRAW_008: 'WITHDRAW_008',
  WITHDRAW_009: 'WITHDRAW_009',
  WITHDRAW_010: 'WITHDRAW_010',
  WITHDRAW_011: 'WITHDRAW_011',
  WITHDRAW_012: 'WITHDRAW_012',
  WITHDRAW_013: 'WITHDRAW_013',
  WITHDRAW_014: 'WITHDRAW_014',
  WITHDRAW_015: 'WITHDRAW_015',
  WITHDRAW_016: 'WITHDRAW_016',
  WITHDRAW_017: 'WITHDRAW_017',
  WITHDRAW_018: 'WITHDRAW_018',
  WITHDRAW_019: 'WITHDRAW_019',
  WITHDRAW_020: 'WITHDRAW_020',
  WITHDRAW_021: 'WITHDRAW_021',
  WITHDRAW_022: 'WITHDRAW_022',
  WITHDRAW_023: 'WITHDRAW_023',
  WITHDRAW_024: 'WITHDRAW_024',
  WITHDRAW_025: 'WITHDRAW_025',
  FUND_001: 'FUND_001',
  FUND_002: 'FUND_002',
  FUND_003: 'FUND_003',
  FUND_004: 'FUND_004',
  FUND_005: 'FUND_005',
  FUND_014: 'FUND_014',
  FUND_015: 'FUND_015',
  FUND_016: 'FUND_016',
  FUND_017: 'FUND_017',
  FUND_018: 'FUND_018',
  FUND_019: 'FUND_019',
  FUND_020: 'FUND_020',
  FUND_021: 'FUND_021',
  FUND_022: 'FUND_022',
  FUND_044: 'FUND_044',
  TRANSFER_001: 'TRANSFER_001',
  TRANSFER_002: 'TRANSFER_002',
  TRANSFER_003: 'TRANSFER_003',
  TRANSFER_004: 'TRANSFER_004',
  TRANSFER_005: 'TRANSFER_005',
  TRANSFER_006: 'TRANSFER_006',
  TRANSFER_007: 'TRANSFER_007',
  TRANSFER_008: 'TRANSFER_008',
  TRANSFER_009: 'TRANSFER_009',
  TRANSFER_010: 'TRANSFER_010',
  TRANSFER_011: 'TRANSFER_011',
  TRANSFER_012: 'TRANSFER_012',
  GATEWAY_0001: 'GATEWAY_0001',
  GATEWAY_0002: 'GATEWAY_0002',
  GATEWAY_0003: 'GATEWAY_0003',
  GATEWAY_0004: 'GATEWAY_0004',
});
