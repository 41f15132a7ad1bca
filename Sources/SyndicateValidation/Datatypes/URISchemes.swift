/// The schemes that IANA registers.
enum URISchemes {
    /// Whether a scheme, in lower case, is registered, permanently or provisionally.
    static func isRegistered(_ scheme: String) -> Bool { registered.contains(scheme) }

    private static let registered = Set(
        """
        aaa aaas about acap acct acr adiumxtra afp afs aim amss android appdata apt ark attachment aw barion beshare bitcoin bitcoincash \
        blob bluesky bolo callto cap chrome chrome-extension cid coap coaps com-eventbrite-attendee content crid cvs dab data dav diaspora \
        dict did dis dlna-playcontainer dlna-playsingle dns dntp doi dpp drm drop dtn dvb dvx dweb ed2k elsi ens ethereum example facetime \
        fax feed feedready fido file filesystem finger first-run-pen-experience fish fm ftp fuchsia-pkg geo gg git gitoid gizmoproject go \
        gopher graph gtalk h323 ham hcap hcp http https hxxp hxxps hydrazone hyper iax icap icon im imap info iotdisco ipfs ipn ipns ipp \
        ipps irc irc6 ircs iris iris.beep iris.lwz iris.xpc iris.xpcs isostore itms jabber jar jms keyparc lastfm lbry ldap ldaps \
        leaptofrogans lorawan lvlt magnet mailserver mailto maps market matrix message mid mms modem mongodb moz ms-help msnim msrp msrps \
        mtqp mumble mupdate mvn news nfs ni nih nntp notes num ocf oid onenote opaquelocktoken openid openpgp4fpr otpauth pack palm paparazzi \
        payment payto pkcs11 platform pop pres prospero proxy psyc pttp pwid qb query quic-transport redis rediss reload res resource rmi \
        rsync rtmfp rtmp rtsp rtsps rtspu secondlife service session sftp sgn shc shttp sieve simpleledger simplex sip sips skype smb smp \
        sms smtp snews snmp soap.beep soap.beeps soldat spiffe spotify ssb ssh starknet steam stun stuns submit svn swh swid swidpath tag \
        taler teamspeak tel teliaeid telnet tftp things thismessage tip tn3270 tool turn turns tv udp unreal upt urn ut2004 v-event vemmi \
        ventrilo view-source vnc vscode wais web3 wcr webcal wifi ws wss wtai wyciwyg xcon xcon-userid xfire xmlrpc.beep xmlrpc.beeps xmpp \
        xftp xrcp xri ymsgr z39.50 z39.50r z39.50s
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
