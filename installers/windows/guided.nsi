; The installer for Windows: for the person who runs it, without an administrator. `installers/windows_installer.py`
; calls it with VERSION, VERSION_NUMBERS, FOLDER (what is installed), KILOBYTES, ICON and OUTPUT.
;
;   guided-VERSION-windows-setup.exe [/S] [/D=C:\a\folder]    /S asks nothing
;   uninstall.exe [/S] [/DATA]                                /DATA deletes the couple's own things too
;
; It ends with 0; with 1 if it was cancelled; with 3 if Guided was open and nobody was there to ask. NSIS itself ends
; with 2 where the file was damaged on its way.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh
!include nsDialogs.nsh
!include Win\COM.nsh
!include Win\Propkey.nsh

!define APP_ID "Guided.Guided" ; as in ui/devices/desktop/windows_identity.py
!define CLASSES "Software\Classes"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define RUN_APPROVED "Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Guided"
!define APP_PATH "Software\Microsoft\Windows\CurrentVersion\App Paths\Guided.exe"
!define SHORTCUT "$SMPROGRAMS\Guided.lnk"

Name "Guided"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Guided"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "Guided ${VERSION}"
VIProductVersion "${VERSION_NUMBERS}"
VIFileVersion "${VERSION_NUMBERS}"
VIAddVersionKey ProductName "Guided"
VIAddVersionKey FileDescription "Guided"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey CompanyName "The Guided contributors"
VIAddVersionKey LegalCopyright "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${__FILEDIR__}/side.bmp" ; resources/make_icons.py draws it
!define MUI_WELCOMEPAGE_TITLE "$(WelcomeTitle)"
!define MUI_WELCOMEPAGE_TEXT "$(WelcomeText)"
!define MUI_FINISHPAGE_TITLE "$(FinishTitle)"
!define MUI_FINISHPAGE_TEXT "$(FinishText)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\Guided.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(FinishRun)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
UninstPage custom un.ShowData un.ReadData
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"
!include "texts.nsh"

Var data ; BST_CHECKED where the couple's own things are deleted too
Var box

!macro WaitUntilClosed
  ; A program that runs can not be opened for writing. Nobody is in a hurry: a session may be going on.
  ${Do}
    StrCpy $1 0
    ${ForEach} $2 0 1 + 1
      ${If} $2 = 0
        StrCpy $3 "$INSTDIR\Guided.exe"
      ${Else}
        StrCpy $3 "$INSTDIR\guided.com"
      ${EndIf}
      ${If} ${FileExists} "$3"
        ClearErrors
        FileOpen $0 "$3" a
        ${If} ${Errors}
          StrCpy $1 1
        ${Else}
          FileClose $0
        ${EndIf}
      ${EndIf}
    ${Next}
    ${If} $1 = 0
      ${ExitDo}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel 3
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(StillOpen)" IDRETRY +3
    SetErrorLevel 1
    Quit
  ${Loop}
!macroend

!macro RemoveProgram
  ; only what the installer wrote, as the folder may be one that somebody named
  RMDir /r "$INSTDIR\lib"
  RMDir /r "$INSTDIR\LICENSES"
  Delete "$INSTDIR\Guided.exe"
  Delete "$INSTDIR\guided.com"
  Delete "$INSTDIR\*.dll"
  Delete "$INSTDIR\python*._pth"
  Delete "$INSTDIR\LICENSE.txt"
!macroend

!macro TellShell
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Function .onInit
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONINFORMATION "$(TooOld)" /SD IDOK
    SetErrorLevel 1
    Quit
  ${EndIf}
  ${GetFileName} "$INSTDIR" $0
  ${If} $0 != "Guided"
    StrCpy $INSTDIR "$INSTDIR\Guided"
  ${EndIf}
FunctionEnd

Section
  SetOutPath "$INSTDIR" ; makes it
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  File /r "${FOLDER}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  Call Shortcut
  Call FileTypes

  WriteRegStr HKCU "${APP_PATH}" "" "$INSTDIR\Guided.exe"
  WriteRegStr HKCU "${CLASSES}\AppUserModelId\${APP_ID}" "DisplayName" "Guided"
  WriteRegStr HKCU "${CLASSES}\AppUserModelId\${APP_ID}" "IconUri" "$INSTDIR\lib\ui\resources\icons\guided-256.png"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Guided"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\Guided.exe"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Guided contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro TellShell
SectionEnd

Function Shortcut
  CreateShortcut "${SHORTCUT}" "$INSTDIR\Guided.exe"
  ; once more with the program's ID, without which its window and a pinned shortcut are two buttons in the taskbar
  !insertmacro ComHlpr_CreateInProcInstance ${CLSID_ShellLink} ${IID_IShellLink} r0 ""
  ${If} $0 P<> 0
    ${IShellLink::SetPath} $0 '("$INSTDIR\Guided.exe").r1'
    ${IShellLink::SetWorkingDirectory} $0 '("$INSTDIR")'
    ${IUnknown::QueryInterface} $0 '("${IID_IPropertyStore}",.r1)'
    ${If} $1 P<> 0
      System::Call '*${SYSSTRUCT_PROPERTYKEY}(${PKEY_AppUserModel_ID})p.r2'
      System::Call '*(&w64 "${APP_ID}")p.r4'
      System::Call '*${SYSSTRUCT_PROPVARIANT}(${VT_LPWSTR},,$4)p.r3'
      ${IPropertyStore::SetValue} $1 '($2,$3)'
      ${IPropertyStore::Commit} $1 ""
      System::Free $2
      System::Free $3
      System::Free $4
      ${IUnknown::Release} $1 ""
      ${IUnknown::QueryInterface} $0 '("${IID_IPersistFile}",.r1)'
      ${If} $1 P<> 0
        ${IPersistFile::Save} $1 '("${SHORTCUT}",1)'
        ${IUnknown::Release} $1 ""
      ${EndIf}
    ${EndIf}
    ${IUnknown::Release} $0 ""
  ${EndIf}
FunctionEnd

Function FileTypes
  WriteRegStr HKCU "${CLASSES}\.guided" "" "Guided.Pack"
  WriteRegStr HKCU "${CLASSES}\.guided\OpenWithProgids" "Guided.Pack" ""
  WriteRegStr HKCU "${CLASSES}\Guided.Pack" "" "$(PackKind)"
  WriteRegStr HKCU "${CLASSES}\Guided.Pack\DefaultIcon" "" "$INSTDIR\Guided.exe,0"
  WriteRegStr HKCU "${CLASSES}\Guided.Pack\shell\open\command" "" '"$INSTDIR\Guided.exe" "%1"'
  ; an exercise is a text file: it is offered below "Open with", and opens as before
  WriteRegStr HKCU "${CLASSES}\.toml\OpenWithProgids" "Guided.Exercise" ""
  WriteRegStr HKCU "${CLASSES}\Guided.Exercise" "" "$(ExerciseKind)"
  WriteRegStr HKCU "${CLASSES}\Guided.Exercise\DefaultIcon" "" "$INSTDIR\Guided.exe,0"
  WriteRegStr HKCU "${CLASSES}\Guided.Exercise\shell\open\command" "" '"$INSTDIR\Guided.exe" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\Guided.exe" "FriendlyAppName" "Guided"
  WriteRegStr HKCU "${CLASSES}\Applications\Guided.exe\SupportedTypes" ".guided" ""
  WriteRegStr HKCU "${CLASSES}\Applications\Guided.exe\SupportedTypes" ".toml" ""
  WriteRegStr HKCU "${CLASSES}\Applications\Guided.exe\shell\open\command" "" '"$INSTDIR\Guided.exe" "%1"'
FunctionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/DATA" $1
  ${IfNot} ${Errors}
    StrCpy $data ${BST_CHECKED}
  ${EndIf}
FunctionEnd

Function un.ShowData
  !insertmacro MUI_HEADER_TEXT "$(RemoveTitle)" ""
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 26u "$(RemoveText)"
  Pop $0
  ${NSD_CreateLabel} 8u 30u 100% 10u "$LOCALAPPDATA\Guided"
  Pop $0
  ${NSD_CreateLabel} 8u 41u 100% 10u "$APPDATA\Guided"
  Pop $0
  ${NSD_CreateCheckbox} 0 62u 100% 12u "$(RemoveData)"
  Pop $box
  nsDialogs::Show
FunctionEnd

Function un.ReadData
  ${NSD_GetState} $box $data
  ${If} $data = ${BST_CHECKED}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(RemoveSure)" IDYES +2
    Abort
  ${EndIf}
FunctionEnd

Section Uninstall
  !insertmacro WaitUntilClosed
  !insertmacro RemoveProgram
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "${SHORTCUT}"

  ReadRegStr $0 HKCU "${RUN}" "Guided" ; may start one that was installed otherwise
  ${WordFind} "$0" "$INSTDIR\" "E+1" $1
  ${IfNot} ${Errors}
    DeleteRegValue HKCU "${RUN}" "Guided"
    DeleteRegValue HKCU "${RUN_APPROVED}" "Guided"
  ${EndIf}
  ReadRegStr $0 HKCU "${CLASSES}\.guided" ""
  ${If} $0 == "Guided.Pack"
    DeleteRegValue HKCU "${CLASSES}\.guided" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\.guided\OpenWithProgids" "Guided.Pack"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.guided\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.guided"
  DeleteRegValue HKCU "${CLASSES}\.toml\OpenWithProgids" "Guided.Exercise"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.toml\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.toml"
  DeleteRegKey HKCU "${CLASSES}\Guided.Pack"
  DeleteRegKey HKCU "${CLASSES}\Guided.Exercise"
  DeleteRegKey HKCU "${CLASSES}\Applications\Guided.exe"
  DeleteRegKey HKCU "${CLASSES}\AppUserModelId\${APP_ID}"
  DeleteRegKey HKCU "${APP_PATH}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro TellShell

  ${If} $data = ${BST_CHECKED}
    RMDir /r "$LOCALAPPDATA\Guided"
    RMDir /r "$APPDATA\Guided"
  ${EndIf}
SectionEnd
