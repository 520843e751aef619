@echo off
rem Runs knowhow from its distribution or its source folder, as ./knowhow does where there is a POSIX shell; see there.
rem Java: KNOWHOW_JAVA_HOME, the folder runtime, JAVA_HOME, java on PATH, then the newest in the usual folders; 21 or newer.
rem This one builds only when nothing is built yet, and makes no start-up cache.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
set "lib=%home%lib"
set "logging=%home%lib\logging.properties"
set "found="

if exist "%lib%\" goto run
set "lib=%home%cli\target\lib"
set "logging=%home%cli\target\classes\dev\knowhow\cli\logging.properties"

if exist "%lib%\" goto run
call :choose 25
if not defined jdk set "missing=a JDK 25 or newer" & goto cannotbuild
set "mvn=mvn"
where /q mvn
if errorlevel 1 set "mvn=%home%mvnw.cmd"
>&2 echo knowhow: building, once
setlocal
set "JAVA_HOME=%jdk%"
pushd "%home%"
call "%mvn%" -q -B -ntp package -Dquick -Dmaven.test.skip=true 1>&2
set "failed=%errorlevel%"
popd
for /d %%m in ("%home%*" "%home%plugins\*") do if exist "%%m\target\maven-status\" rd /s /q "%%m\target\maven-status"
if not "%failed%"=="0" >&2 echo knowhow: the build failed& exit /b 69
endlocal

:run
call :choose 21
if not defined jdk goto nojava
set "quick=-XX:+UseSerialGC -Xmn8m -XX:TieredStopAtLevel=1 -Dknowhow.unmapped=true"
for %%c in (serve evaluate mcp) do if /i "%~1"=="%%c" set "quick="
for %%c in (index check digest publish) do if /i "%~1"=="%%c" set "quick=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms96m -Xmn48m"
"%jdk%\bin\java.exe" %quick% -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions --enable-native-access=ALL-UNNAMED ^
  -Dguice_custom_class_loading=CHILD "-Dknowhow.launcher=%home%knowhow.cmd" "-Djava.util.logging.config.file=%logging%" ^
  %KNOWHOW_JAVA_OPTS% -cp "%lib%\*" dev.knowhow.cli.Main %*
exit /b %errorlevel%

:cannotbuild
>&2 echo knowhow: must be built first, once, and for that needs %missing%
if defined found >&2 echo Found only these JDKs:%found%
exit /b 69

:nojava
>&2 echo knowhow: needs Java 21 or newer
if defined found >&2 echo Found only these:%found%
>&2 echo knowhow: set KNOWHOW_JAVA_HOME or JAVA_HOME to the folder of a newer one
exit /b 69

rem choose MAJOR: sets jdk to the first that is at least MAJOR.
:choose
set "jdk="
set "least=%1"
if defined KNOWHOW_JAVA_HOME call :look "%KNOWHOW_JAVA_HOME%"
if defined jdk exit /b
call :look "%home%runtime"
if defined jdk exit /b
if defined JAVA_HOME call :look "%JAVA_HOME%"
if defined jdk exit /b
for %%j in (java.exe) do if not "%%~$PATH:j"=="" call :look "%%~dp$PATH:j.."
if defined jdk exit /b
for %%f in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
  if exist "%%~f\" for /d %%d in ("%%~f\*") do call :newer "%%~d"
)
exit /b

rem look FOLDER: sets major to its version, and jdk to it if that is enough.
:look
set "major=0"
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "major=%%~v"
set "major=%major:"=%"
set "found=%found% %major% in %~1;"
if %major% geq %least% set "jdk=%~1"
exit /b

rem newer FOLDER: the same, for one newer than what is chosen already.
:newer
set "before=%jdk%"
call :look "%~1"
if "%jdk%"=="%before%" exit /b
set /a least=major+1
exit /b
